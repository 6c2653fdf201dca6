package org.partnercenter.billing.chargeimport.write;

/** How an import is called in the event store. */
public final class ImportId {

    private ImportId() {}

    public static String aggregate(String importId) {
        return "charge-import:" + importId;
    }
}
