package org.partnercenter.contracts;

import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRejected;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationEnded;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationExpired;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRejected;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRequested;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRevoked;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.contracts.association.InvitationFact.InvitationAccepted;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.contracts.association.InvitationFact.InvitationExpired;
import org.partnercenter.contracts.association.InvitationFact.InvitationFailed;
import org.partnercenter.contracts.association.InvitationFact.InvitationResent;
import org.partnercenter.contracts.association.InvitationFact.InvitationSent;
import org.partnercenter.contracts.association.InvitationFact.InvitationWithdrawn;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestrictionLifted;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.PreregistrationFact.CustomerPreregistered;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationAssociated;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationExpired;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationWithdrawn;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One example of every fact of the association context. */
final class AssociationExamples {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123Z");

    private AssociationExamples() {}

    static List<Fact> all() {
        return List.of(
                new PartnerRegistered(
                        "fjord",
                        "Fjord",
                        PartnerKind.RESELLER,
                        "northwind",
                        "NO",
                        "USD",
                        "+08:00",
                        AT),
                new AssociationEstablished(
                        "c-1",
                        "sunbird",
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:sunbird-admin",
                        AT),
                new PartnerRestricted("sunbird", "The quota is used up.", AT),
                new PartnerRestrictionLifted("sunbird", AT),
                new ResellerPermissionsChanged(
                        "fjord",
                        "northwind",
                        new ResellerPermissions(
                                true,
                                true,
                                false,
                                false,
                                false,
                                new MoneyValue("5000.00", "USD"),
                                null),
                        ResellerPermissions.NONE,
                        List.of(BudgetType.ONE_TIME),
                        AT),
                new CustomerPreregistered(
                        "p-1",
                        "sunbird",
                        "atlas",
                        "51738928782",
                        "A***e",
                        "*******5678",
                        "a***@example.com",
                        "NO",
                        CustomerType.ENTERPRISE,
                        AT,
                        AT.plus(Duration.ofDays(15))),
                new PreregistrationAssociated("p-1", "sunbird", "c-1", AT),
                new PreregistrationExpired("p-1", "sunbird", AT),
                new PreregistrationWithdrawn("p-1", "sunbird", AT),
                new InvitationSent(
                        "v-1",
                        "sunbird",
                        InvitationChannel.EMAIL,
                        AssociationType.RESALE,
                        "p-1",
                        "a***@example.com",
                        "sunbird-manager",
                        AT,
                        AT.plus(Duration.ofDays(15))),
                new InvitationResent("v-1", "sunbird", AT, AT.plus(Duration.ofDays(15))),
                new InvitationAnswered(
                        "v-1",
                        "sunbird",
                        "c-1",
                        AssociationType.RESALE,
                        "atlas",
                        "51738928782",
                        "c2VhbGVk",
                        "NO",
                        CustomerType.ENTERPRISE,
                        "sunbird-manager",
                        "p-1",
                        AT),
                new InvitationAccepted("v-1", "sunbird", "c-1", AT),
                new InvitationFailed("v-1", "sunbird", "c-1", "ACCOUNT_NAME_TAKEN", AT),
                new InvitationExpired("v-1", "sunbird", AT),
                new InvitationWithdrawn("v-1", "sunbird", AT),
                new DisassociationRequested(
                        "c-1", "sunbird", "r-1", Side.PARTNER, "The project is over.", AT),
                new DisassociationRejected("c-1", "sunbird", "r-1", "We stay.", AT),
                new DisassociationWithdrawn("c-1", "sunbird", "r-1", AT),
                new AssociationEnded(
                        "c-1",
                        "sunbird",
                        AssociationType.RESALE,
                        "r-1",
                        "The project is over.",
                        "member:sunbird-admin",
                        "customer:c-1",
                        AT,
                        AT.plus(Duration.ofDays(400))),
                new AuthorizationRequested(
                        "a-1", "c-1", "sunbird", List.of(OnBehalfScope.PLACE_ORDERS), null, AT),
                new AuthorizationGranted(
                        "a-1", "c-1", "sunbird", List.of(OnBehalfScope.PLACE_ORDERS), null, AT),
                new AuthorizationRejected("a-1", "c-1", "sunbird", "Not now.", AT),
                new AuthorizationRevoked(
                        "a-1", "c-1", "sunbird", Side.CUSTOMER, "We order ourselves.", AT),
                new AuthorizationExpired("a-1", "c-1", "sunbird", AT),
                new AuthorizationEnded("a-1", "c-1", "sunbird", AT));
    }
}
