package org.partnercenter.customer.customer.publish;

import org.partnercenter.contracts.customer.CustomerFact;
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
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world is told of each stored event of a customer. */
@Component
class CustomerFacts implements FactMapping<CustomerEvent> {

    @Override
    public Class<CustomerEvent> family() {
        return CustomerEvent.class;
    }

    @Override
    public CustomerFact toFact(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered e ->
                    new CustomerFact.CustomerRegistered(
                            e.customerId(),
                            e.partnerId(),
                            e.accountName(),
                            e.cloudAccountId(),
                            e.name(),
                            e.mobile(),
                            e.email(),
                            e.country(),
                            e.customerType(),
                            e.associationType(),
                            e.origin(),
                            e.tags(),
                            e.accountManagerId(),
                            e.registeredAt());
            case CustomerDetailsChanged e ->
                    new CustomerFact.CustomerDetailsChanged(
                            e.customerId(),
                            e.partnerId(),
                            e.name(),
                            e.mobile(),
                            e.email(),
                            e.country(),
                            e.customerType(),
                            e.changedAt());
            case CustomerTagsReplaced e ->
                    new CustomerFact.CustomerTagsReplaced(
                            e.customerId(),
                            e.partnerId(),
                            e.tags(),
                            e.previousTags(),
                            e.replacedAt());
            case CustomerFrozen e ->
                    new CustomerFact.CustomerFrozen(
                            e.customerId(),
                            e.partnerId(),
                            e.type(),
                            e.cause(),
                            e.reason(),
                            e.since(),
                            e.endsWithRestriction());
            case CustomerUnfrozen e ->
                    new CustomerFact.CustomerUnfrozen(
                            e.customerId(),
                            e.partnerId(),
                            e.type(),
                            e.causes(),
                            e.reason(),
                            e.remainingType(),
                            e.unfrozenAt());
            case CustomerRejoined e ->
                    new CustomerFact.CustomerRejoined(
                            e.customerId(),
                            e.partnerId(),
                            e.name(),
                            e.mobile(),
                            e.email(),
                            e.country(),
                            e.customerType(),
                            e.associationType(),
                            e.origin(),
                            e.accountManagerId(),
                            e.rejoinedAt());
            case CustomerReleased e ->
                    new CustomerFact.CustomerReleased(
                            e.customerId(), e.partnerId(), e.releasedAt(), e.endedAt());
            case AccountManagerAssigned e ->
                    new CustomerFact.AccountManagerAssigned(
                            e.customerId(),
                            e.partnerId(),
                            e.memberId(),
                            e.previousMemberId(),
                            e.assignedAt());
            case AccountManagerUnassigned e ->
                    new CustomerFact.AccountManagerUnassigned(
                            e.customerId(), e.partnerId(), e.previousMemberId(), e.unassignedAt());
            case PersonalDataRevealed e ->
                    new CustomerFact.PersonalDataRevealed(
                            e.customerId(), e.partnerId(), e.fields(), e.reason(), e.revealedAt());
        };
    }
}
