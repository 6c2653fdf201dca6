package org.partnercenter.contracts;

import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportCompleted;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportFailed;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportReceived;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportStarted;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.DaySpending;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.IntroductionFact.CustomerIntroduced;
import org.partnercenter.contracts.billing.ProductSpending;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerUnassigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerDetailsChanged;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.contracts.customer.CustomerFact.CustomerTagsReplaced;
import org.partnercenter.contracts.customer.CustomerFact.CustomerUnfrozen;
import org.partnercenter.contracts.customer.CustomerFact.PersonalDataRevealed;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.contracts.customer.IntroducedRegistrationFact.IntroducedRegistrationRefused;
import org.partnercenter.contracts.customer.InvitedRegistrationFact.InvitedRegistrationRefused;
import org.partnercenter.contracts.customer.MemberFact.MemberChanged;
import org.partnercenter.contracts.customer.MemberFact.MemberRegistered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One example of every fact, as a downstream system may meet it. */
final class Examples {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123Z");
    private static final PersonalValue NAME = new PersonalValue("A***e", "c2VhbGVk");
    private static final ChargeTotals TOTALS =
            new ChargeTotals("USD", "12.34000000001", "11.00", "15.5");

    private Examples() {}

    static List<Fact> all() {
        return Stream.of(
                        AssociationExamples.all(),
                        BudgetExamples.all(),
                        BenefitExamples.all(),
                        others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> others() {
        return List.of(
                new CustomerRegistered(
                        "c-1",
                        "sunbird",
                        "atlas",
                        "51738928782",
                        NAME,
                        new PersonalValue("*******5678", "c2VhbGVk"),
                        new PersonalValue("a***@example.com", "c2VhbGVk"),
                        "NO",
                        CustomerType.ENTERPRISE,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        List.of("north"),
                        "sunbird-manager",
                        AT),
                new CustomerDetailsChanged(
                        "c-1", "sunbird", NAME, null, null, null, CustomerType.INDIVIDUAL, AT),
                new CustomerTagsReplaced("c-1", "sunbird", List.of("north"), List.of(), AT),
                new CustomerFrozen(
                        "c-1",
                        "sunbird",
                        FreezeType.ACCOUNT,
                        FreezeCause.ASSOCIATION_DEFAULT,
                        null,
                        AT,
                        true),
                new AccountManagerAssigned("c-1", "sunbird", "sunbird-manager", null, AT),
                new AccountManagerUnassigned("c-1", "sunbird", "sunbird-manager", AT),
                new PersonalDataRevealed("c-1", "sunbird", List.of("mobile"), "call back", AT),
                new MemberRegistered(
                        "sunbird-manager",
                        "sunbird",
                        "Sunny Manager",
                        List.of("account-manager"),
                        AT),
                new MemberChanged(
                        "sunbird-manager",
                        "sunbird",
                        "Sunny Manager",
                        List.of("partner-operator"),
                        AT),
                new SpendingChanged(
                        "c-1",
                        "sunbird",
                        "2026-11",
                        "i-1",
                        ImportMode.APPEND,
                        TOTALS,
                        TOTALS,
                        List.of(new ProductSpending("Compute", TOTALS)),
                        List.of(new DaySpending(LocalDate.of(2026, 11, 22), TOTALS)),
                        AT),
                new ChargeImportStarted("i-1", "sunbird", ImportMode.APPEND, AT),
                new ChargeImportReceived("i-1", "sunbird", 1000, AT),
                new ChargeImportCompleted(
                        "i-1", "sunbird", 1000, 998, 2, List.of(TOTALS), null, AT),
                new ChargeImportFailed(
                        "i-1", "sunbird", "TRUNCATED", "The file ends in the middle of a row.", AT),
                new CustomerIntroduced(
                        "c-2",
                        "sunbird",
                        "/subscriptions/1",
                        AssociationType.REFERRAL,
                        "c2VhbGVk",
                        "i-1",
                        AT),
                new CustomerUnfrozen(
                        "c-1",
                        "sunbird",
                        FreezeType.ACCOUNT,
                        List.of(FreezeCause.ASSOCIATION_DEFAULT),
                        "The contract is signed.",
                        null,
                        AT),
                new CustomerRejoined(
                        "c-1",
                        "rival",
                        NAME,
                        null,
                        null,
                        "NO",
                        CustomerType.ENTERPRISE,
                        AssociationType.REFERRAL,
                        AssociationOrigin.INVITED,
                        null,
                        AT),
                new CustomerReleased("c-1", "sunbird", AT, AT),
                new InvitedRegistrationRefused("v-1", "c-1", "sunbird", "ACCOUNT_NAME_TAKEN", AT),
                new IntroducedRegistrationRefused(
                        "c-2",
                        "sunbird",
                        "/subscriptions/1",
                        "i-1",
                        "CLOUD_ACCOUNT_TAKEN",
                        "c-1",
                        AT));
    }
}
