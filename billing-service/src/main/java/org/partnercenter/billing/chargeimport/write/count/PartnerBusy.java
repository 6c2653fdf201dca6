package org.partnercenter.billing.chargeimport.write.count;

/** Another file of the partner is being settled: this one's turn comes later. */
final class PartnerBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    PartnerBusy(Throwable cause) {
        super("Another file of the partner is being settled", cause, false, false);
    }
}
