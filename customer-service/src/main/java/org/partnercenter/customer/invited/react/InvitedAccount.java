package org.partnercenter.customer.invited.react;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.personal.Keysets;
import org.partnercenter.platform.command.Json;
import org.springframework.stereotype.Component;

/** Reads the account that a customer gave with its answer. */
@Component
class InvitedAccount {

    private record Person(@Nullable String name, @Nullable String mobile, @Nullable String email) {}

    private final Keysets keysets;

    InvitedAccount(Keysets keysets) {
        this.keysets = keysets;
    }

    /** The command that registers it; refused when the account is not a valid one. */
    RegisterCustomer of(InvitationAnswered answer) {
        Person person =
                Json.mapper()
                        .readValue(
                                keysets.open(answer.customerId(), answer.sealedPersonalData()),
                                Person.class);
        return new NewCustomer(
                        answer.customerId(),
                        answer.accountName(),
                        person.name(),
                        person.mobile(),
                        person.email(),
                        answer.country(),
                        answer.customerType() == null ? null : answer.customerType().name(),
                        answer.associationType().name(),
                        null,
                        answer.accountManagerId(),
                        answer.cloudAccountId())
                .command(answer.customerId(), answer.partnerId(), AssociationOrigin.INVITED);
    }
}
