package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEnded;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRejected;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRequested;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationWithdrawn;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationEnded;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationExpired;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationGranted;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRejected;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRequested;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRevoked;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAccepted;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAnswered;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationExpired;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationFailed;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationResent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationSent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationWithdrawn;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestricted;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestrictionLifted;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.CustomerPreregistered;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationAssociated;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationExpired;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationWithdrawn;
import org.partnercenter.association.reseller.events.ResellerEvent.ResellerPermissionsChanged;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.command.EventNames;
import org.partnercenter.platform.testing.GoldenFiles;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");

    private static final List<OnBehalfScope> SCOPES =
            List.of(OnBehalfScope.PLACE_ORDERS, OnBehalfScope.OPERATE);

    private final EventNames serializer =
            new EventNames(new AssociationServiceApplication().storedEvents());

    static Stream<Object> events() {
        return Stream.of(
                new PartnerRegistered(
                        "fjord",
                        "Fjord Cloud",
                        PartnerKind.RESELLER,
                        "northwind",
                        "NO",
                        "EUR",
                        "Europe/Oslo",
                        AT),
                new AssociationEstablished(
                        "c-1",
                        "fjord",
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:ann",
                        AT),
                new PartnerRestricted("fjord", "credit used up", AT),
                new PartnerRestrictionLifted("fjord", AT),
                new ResellerPermissionsChanged(
                        "fjord",
                        "northwind",
                        new ResellerPermissions(
                                true,
                                true,
                                true,
                                true,
                                true,
                                new MoneyValue("1000.00", "EUR"),
                                new MoneyValue("500.50", "EUR")),
                        ResellerPermissions.NONE,
                        List.of(BudgetType.MONTHLY),
                        AT),
                new DisassociationRequested(
                        "c-1", "fjord", "r-1", Side.PARTNER, "too dear", "member:ann", AT),
                new DisassociationRejected("c-1", "fjord", "r-1", "stay", AT),
                new DisassociationWithdrawn("c-1", "fjord", "r-1", AT),
                new AssociationEnded(
                        "c-1",
                        "fjord",
                        AssociationType.RESALE,
                        "r-1",
                        "too dear",
                        "member:ann",
                        "customer:c-1",
                        AT,
                        AT),
                new AuthorizationRequested("z-1", "c-1", "fjord", SCOPES, AT, AT),
                new AuthorizationGranted("z-1", "c-1", "fjord", SCOPES, null, AT),
                new AuthorizationRejected("z-1", "c-1", "fjord", "no", AT),
                new AuthorizationRevoked("z-1", "c-1", "fjord", Side.CUSTOMER, "enough", AT),
                new AuthorizationExpired("z-1", "c-1", "fjord", AT),
                new AuthorizationEnded("z-1", "c-1", "fjord", AT),
                new CustomerPreregistered(
                        "p-1",
                        "fjord",
                        "acme",
                        "cloud-1",
                        "J***a",
                        "*******5678",
                        "j***@example.com",
                        "NO",
                        CustomerType.ENTERPRISE,
                        AT,
                        AT),
                new PreregistrationAssociated("p-1", "fjord", "c-1", AT),
                new PreregistrationExpired("p-1", "fjord", AT),
                new PreregistrationWithdrawn("p-1", "fjord", AT),
                new InvitationSent(
                        "i-1",
                        "fjord",
                        InvitationChannel.EMAIL,
                        AssociationType.RESALE,
                        "p-1",
                        "j***@example.com",
                        "ann",
                        AT,
                        AT),
                new InvitationResent("i-1", "fjord", AT, AT),
                new InvitationAnswered(
                        "i-1",
                        "fjord",
                        "c-1",
                        AssociationType.RESALE,
                        "acme",
                        "cloud-1",
                        "c2VhbGVk",
                        "NO",
                        CustomerType.ENTERPRISE,
                        "ann",
                        "p-1",
                        AT),
                new InvitationAccepted("i-1", "fjord", "c-1", AT),
                new InvitationFailed("i-1", "fjord", "c-1", "ACCOUNT_NAME_TAKEN", AT),
                new InvitationExpired("i-1", "fjord", AT),
                new InvitationWithdrawn("i-1", "fjord", AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_as_it_always_was(Object event) {
        GoldenFiles.check(serializer, event);
    }

    @Test
    void a_preregistration_that_was_stored_without_mobile_and_type_still_reads() {
        String stored =
                """
                {"preregistrationId":"p-1","partnerId":"fjord","accountName":"acme","cloudAccountId":null,
                 "maskedName":"J***a","maskedEmail":null,"country":"NO",
                 "preregisteredAt":"2026-11-22T06:26:16.123456Z","expiresAt":"2026-11-22T06:26:16.123456Z"}
                """;

        Object read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                stored.getBytes(UTF_8),
                                byte[].class,
                                "association.CustomerPreregistered",
                                "1"));

        assertThat(read)
                .isEqualTo(
                        new CustomerPreregistered(
                                "p-1", "fjord", "acme", null, "J***a", null, null, "NO", null, AT,
                                AT));
    }

    @Test
    void permissions_that_were_stored_before_quotas_were_compared_with_budgets_still_read() {
        String nothing =
                """
                {"setBudgets":false,"restrictPurchase":false,"freezeResources":false,"placeOrders":false,
                 "operate":false,"monthlyBudgetQuota":null,"oneTimeBudgetQuota":null}\
                """;
        String stored =
                """
                {"resellerId":"fjord","distributorId":"northwind","permissions":%1$s,"previous":%1$s,
                 "changedAt":"2026-11-22T06:26:16.123456Z"}
                """
                        .formatted(nothing);

        Object read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                stored.getBytes(UTF_8),
                                byte[].class,
                                "association.ResellerPermissionsChanged",
                                "1"));

        assertThat(read)
                .isEqualTo(
                        new ResellerPermissionsChanged(
                                "fjord",
                                "northwind",
                                ResellerPermissions.NONE,
                                ResellerPermissions.NONE,
                                null,
                                AT));
    }

    @Test
    void every_stored_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(serializer.types().values());
    }
}
