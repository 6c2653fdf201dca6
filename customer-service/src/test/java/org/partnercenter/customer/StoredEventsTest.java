package org.partnercenter.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerAssigned;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerUnassigned;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerDetailsChanged;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRegistered;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRejoined;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerReleased;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerTagsReplaced;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerUnfrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.PersonalDataRevealed;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent.IntroducedRegistrationRefused;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent.InvitedRegistrationRefused;
import org.partnercenter.customer.member.events.MemberEvent;
import org.partnercenter.customer.member.events.MemberEvent.MemberChanged;
import org.partnercenter.customer.member.events.MemberEvent.MemberRegistered;
import org.partnercenter.platform.command.EventFamilies;
import org.partnercenter.platform.command.EventNames;
import org.partnercenter.platform.testing.GoldenFiles;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");
    private static final PersonalValue NAME = new PersonalValue("J***n", "c2VhbGVk");
    private static final EventNames NAMES =
            new EventNames(
                    new EventFamilies(
                            "customer",
                            CustomerEvent.class,
                            MemberEvent.class,
                            InvitedRegistrationEvent.class,
                            IntroducedRegistrationEvent.class));

    private static final List<Object> EVENTS =
            List.of(
                    new CustomerRegistered(
                            "c-1",
                            "sunbird",
                            "acme",
                            "123456789012",
                            NAME,
                            NAME,
                            null,
                            "DE",
                            CustomerType.ENTERPRISE,
                            AssociationType.RESALE,
                            AssociationOrigin.CREATED,
                            List.of("gold"),
                            null,
                            AT),
                    new CustomerDetailsChanged(
                            "c-1", "sunbird", NAME, null, NAME, "FR", CustomerType.INDIVIDUAL, AT),
                    new CustomerTagsReplaced(
                            "c-1", "sunbird", List.of("silver"), List.of("gold"), AT),
                    new CustomerFrozen(
                            "c-1",
                            "sunbird",
                            FreezeType.ACCOUNT,
                            FreezeCause.ASSOCIATION_DEFAULT,
                            null,
                            AT,
                            true),
                    new CustomerUnfrozen(
                            "c-1",
                            "sunbird",
                            FreezeType.ACCOUNT_AND_RESOURCES,
                            List.of(FreezeCause.MANUAL, FreezeCause.ASSOCIATION_DEFAULT),
                            "paid",
                            FreezeType.ACCOUNT,
                            AT),
                    new CustomerRejoined(
                            "c-1",
                            "sunbird",
                            "v-1",
                            NAME,
                            null,
                            NAME,
                            "DE",
                            CustomerType.INDIVIDUAL,
                            AssociationType.REFERRAL,
                            AssociationOrigin.INVITED,
                            "m-1",
                            AT),
                    new CustomerReleased("c-1", "sunbird", AT, AT),
                    new InvitedRegistrationRefused(
                            "v-1", "c-1", "sunbird", "ACCOUNT_NAME_TAKEN", AT),
                    new IntroducedRegistrationRefused(
                            "c-2",
                            "sunbird",
                            "/subscriptions/1",
                            "i-1",
                            "CLOUD_ACCOUNT_TAKEN",
                            "c-1",
                            AT),
                    new AccountManagerAssigned("c-1", "sunbird", "m-2", "m-1", AT),
                    new AccountManagerUnassigned("c-1", "sunbird", "m-2", AT),
                    new PersonalDataRevealed("c-1", "sunbird", List.of("name"), "a call", AT),
                    new MemberRegistered(
                            "m-1", "sunbird", "Mia", NAME, List.of("account-manager"), AT),
                    new MemberChanged(
                            "m-1", "sunbird", "Mia", null, List.of("partner-operator"), AT));

    @Test
    void every_stored_event_keeps_its_form_for_ever() {
        EVENTS.forEach(event -> GoldenFiles.check(NAMES, event));
    }

    @Test
    void a_freeze_that_was_stored_without_its_end_is_lifted_by_itself() {
        assertThat(GoldenFiles.read(NAMES, "customer.CustomerFrozen", "1", "without-end"))
                .isEqualTo(
                        new CustomerFrozen(
                                "c-1",
                                "sunbird",
                                FreezeType.ACCOUNT,
                                FreezeCause.ASSOCIATION_DEFAULT,
                                null,
                                AT,
                                null));
    }

    @Test
    void a_release_that_was_stored_without_the_end_of_the_association_still_reads() {
        assertThat(GoldenFiles.read(NAMES, "customer.CustomerReleased", "1", "without-end"))
                .isEqualTo(new CustomerReleased("c-1", "sunbird", AT, null));
    }

    @Test
    void no_stored_event_is_without_a_golden_file() {
        assertThat(EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(NAMES.types().values()));
    }
}
