package org.partnercenter.customer.customer.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.customer.testing.CustomerApi.version;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.IntroductionFact.CustomerIntroduced;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.customer.testing.TestKeysets;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * A new resale customer is frozen, and spending counts whatever comes first, it or its customer.
 */
@ServiceTest
class ReactionsIT {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @LocalServerPort int port;
    private final String partner = newPartner();

    @Test
    void a_resold_customer_is_frozen_by_default_once_and_a_referred_one_is_not() {
        Api operator = new Api(port).as(Tokens.operator(partner));
        String resold = resell(operator, "Resold", "");
        String referred = register(operator, "Referred", "");

        establish(resold, 0, AssociationType.RESALE);
        establish(resold, 1, AssociationType.RESALE);
        establish(referred, 0, AssociationType.REFERRAL);

        eventually(() -> {
            Api.Answer shown = operator.get("/v1/customers/" + resold);
            assertThat(version(shown)).isEqualTo(1);
            assertThat(shown.json().path("frozen").path("type").asString()).isEqualTo("ACCOUNT");
            assertThat(shown.json().path("frozen").path("cause").asString())
                    .isEqualTo("ASSOCIATION_DEFAULT");
            assertThat(shown.json().path("associatedOn").asString()).isEqualTo(AT.toString());
        });
        assertThat(ids(operator.get("/v1/customers?frozen=ANY&count=exact")))
                .containsExactly(resold);
        assertThat(
                        operator.get("/v1/customers?frozen=NONE&count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(1);
    }

    @Test
    void spending_that_comes_before_its_customer_is_found_with_it() {
        String id = "c-" + UUID.randomUUID();
        String month = YearMonth.now(ZoneOffset.ofHours(8)).toString();
        String before = YearMonth.parse(month).minusMonths(1).toString();
        Neighbours.publish(
                "partner:" + partner,
                0,
                new PartnerRegistered(
                        partner,
                        "P",
                        PartnerKind.SOLUTION_PROVIDER,
                        null,
                        "DE",
                        "EUR",
                        "+08:00",
                        AT));
        spent(id, month, "12.3400000001", "15");
        spent(id, before, "7", "8");
        introduce(id, TestKeysets.sealIntroduction(id, "Grüne Wiese GmbH"));

        Api operator = new Api(port).as(Tokens.operator(partner));
        eventually(() ->
                assertThat(ids(operator.get("/v1/customers?name=wiese&monthToDateMin=12.34")))
                        .containsExactly(id));
        eventually(() -> {
            JsonNode item = operator.get("/v1/customers/" + id).json();
            assertThat(item.at("/monthToDate/amount").asString()).isEqualTo("12.3400000001");
            assertThat(item.at("/currentEstimate/amount").asString()).isEqualTo("15");
            assertThat(item.at("/lastMonth/amount").asString()).isEqualTo("7");
            assertThat(item.at("/monthToDate/currency").asString()).isEqualTo("USD");
            assertThat(item.path("accountName").asString()).startsWith("grune-wiese-gmbh-");
            assertThat(item.path("cloudAccountId").asString()).isEqualTo("cloud-" + id);
        });

        String other = register(operator, "Nothing spent", "");
        eventually(() -> {
            JsonNode nothing = operator.get("/v1/customers/" + other).json().path("monthToDate");
            assertThat(nothing.path("amount").asString()).isEqualTo("0");
            assertThat(nothing.path("currency").asString()).isEqualTo("EUR");
        });
        assertThat(ids(operator.get("/v1/customers?sort=-monthToDate"))).containsExactly(id, other);
    }

    private void establish(String customerId, long sequence, AssociationType type) {
        Neighbours.publish(
                "association:" + customerId,
                sequence,
                new AssociationEstablished(
                        customerId, partner, type, AssociationOrigin.CREATED, "member:ann", AT));
    }

    private void spent(String customerId, String month, String billed, String list) {
        ChargeTotals total = new ChargeTotals("USD", billed, billed, list);
        Neighbours.publish(
                "spending:" + customerId + ":" + month,
                0,
                new SpendingChanged(
                        customerId,
                        partner,
                        month,
                        "i-1",
                        ImportMode.APPEND,
                        total,
                        total,
                        List.of(),
                        null,
                        AT));
    }

    private void introduce(String customerId, String sealedName) {
        Neighbours.publish(
                "introduction:" + customerId,
                0,
                new CustomerIntroduced(
                        customerId,
                        partner,
                        "cloud-" + customerId,
                        AssociationType.REFERRAL,
                        sealedName,
                        "i-1",
                        AT));
    }
}
