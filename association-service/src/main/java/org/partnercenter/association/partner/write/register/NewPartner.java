package org.partnercenter.association.partner.write.register;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.BillingDefaults;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NewIds;

import java.util.Locale;
import java.util.Set;

/** A partner as a caller asks for it; what is required is there once it has been checked. */
record NewPartner(
        @Schema(description = "An id of your own: letters, digits, dots, dashes, underscores")
                @Nullable String partnerId,
        @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = 256) String name,
        @Schema(requiredMode = REQUIRED) PartnerKind kind,
        @Schema(description = "The distributor of a reseller; absent for the other kinds")
                @Nullable String distributorId,
        @Schema(requiredMode = REQUIRED, description = "ISO 3166, two letters", example = "SG")
                String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    RegisterPartner checked(BillingDefaults billing) {
        boolean reseller = kind == PartnerKind.RESELLER;
        new Input()
                .id("partnerId", partnerId)
                .id("distributorId", distributorId)
                .required("name", name)
                .text("name", name, 256)
                .required("kind", kind)
                .required("country", country)
                .check(
                        country == null || COUNTRIES.contains(country),
                        "country",
                        "INVALID_COUNTRY",
                        "must be an ISO 3166 code of two capital letters, such as SG")
                .check(
                        !reseller || distributorId != null,
                        "distributorId",
                        "REQUIRED",
                        "is required for a reseller")
                .check(
                        reseller || kind == null || distributorId == null,
                        "distributorId",
                        "DISTRIBUTOR_NOT_ALLOWED",
                        "is for resellers alone: leave it out")
                .refuseIfWrong();
        String id = partnerId == null ? NewIds.next() : partnerId;
        return new RegisterPartner(
                id,
                name,
                kind,
                distributorId,
                country,
                billing.currencyOf(id),
                billing.timeZoneOf(id));
    }
}
