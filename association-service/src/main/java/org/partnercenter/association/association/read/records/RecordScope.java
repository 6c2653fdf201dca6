package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.read.details.PartnerDetails;
import org.partnercenter.association.partner.read.details.Partners;
import org.partnercenter.association.reader.Reader;
import org.partnercenter.association.reader.Readers;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Caller;
import org.springframework.stereotype.Component;

/** Whose records a caller asks for. */
@Component
class RecordScope {

    /** The rows that may be read, and of them the partner's or the customer's that are meant. */
    record Asked(Tenant tenant, @Nullable String partnerId, @Nullable String customerId) {

        Conditions conditions(RecordFilter filter) {
            return filter.conditions(partnerId, customerId);
        }
    }

    private final Readers readers;
    private final Partners partners;

    RecordScope(Readers readers, Partners partners) {
        this.readers = readers;
        this.partners = partners;
    }

    Asked of(Caller caller, @Nullable String resellerId) {
        Reader reader = readers.of(caller);
        if (reader.onlyCustomer() != null) {
            if (resellerId != null) {
                throw noSuchReseller();
            }
            return new Asked(reader.tenant(), null, reader.onlyCustomer());
        }
        Tenant own = Tenant.of(caller);
        if (resellerId != null) {
            String reseller = resellerOf(own, resellerId);
            return new Asked(Tenant.of(reseller), reseller, null);
        }
        return new Asked(own, own.everybody() ? null : caller.requirePartner(), null);
    }

    private String resellerOf(Tenant tenant, String partnerId) {
        return partners.find(tenant, partnerId)
                .filter(partner -> partner.kind() == PartnerKind.RESELLER)
                .map(PartnerDetails::partnerId)
                .orElseThrow(RecordScope::noSuchReseller);
    }

    private static Rejection noSuchReseller() {
        return Rejection.notFound(
                "RESELLER_NOT_FOUND", "There is no reseller of yours under this id.");
    }
}
