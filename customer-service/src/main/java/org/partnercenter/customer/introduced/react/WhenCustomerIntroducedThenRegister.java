package org.partnercenter.customer.introduced.react;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.billing.IntroductionFact.CustomerIntroduced;
import org.partnercenter.customer.customer.write.register.Accounts;
import org.partnercenter.customer.customer.write.register.Accounts.Holder;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.customer.introduced.write.RefuseIntroducedRegistration;
import org.partnercenter.customer.personal.Keysets;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud account that was first seen in charges becomes a customer, once; or is refused where
 * somebody was registered with it meanwhile.
 */
@Component
class WhenCustomerIntroducedThenRegister implements Reaction {

    private static final int LONGEST_NAME = 128;

    private static final String ACCOUNT_TAKEN = "CLOUD_ACCOUNT_TAKEN";
    private static final String ID_TAKEN = "CUSTOMER_EXISTS";

    private final Registration registration;
    private final Accounts accounts;
    private final Commands commands;
    private final Keysets keysets;

    WhenCustomerIntroducedThenRegister(
            Registration registration, Accounts accounts, Commands commands, Keysets keysets) {
        this.registration = registration;
        this.accounts = accounts;
        this.commands = commands;
        this.keysets = keysets;
    }

    @Override
    public String name() {
        return "register-introduced";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerIntroduced.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof CustomerIntroduced introduced) {
            try {
                registration.register(command(introduced));
            } catch (Rejection rejection) {
                switch (rejection.code()) {
                    case ACCOUNT_TAKEN, ID_TAKEN -> refuseUnlessRegistered(introduced);
                    default -> throw rejection;
                }
            }
        }
    }

    private void refuseUnlessRegistered(CustomerIntroduced introduced) {
        Optional<Holder> holder = accounts.holderOf(introduced.cloudAccountId());
        @Nullable String own =
                holder.filter(it -> it.isOf(introduced.partnerId()))
                        .map(Holder::customerId)
                        .orElse(null);
        if (!introduced.customerId().equals(own)) {
            commands.send(
                    new RefuseIntroducedRegistration(
                            introduced.customerId(),
                            introduced.partnerId(),
                            introduced.cloudAccountId(),
                            introduced.importId(),
                            holder.isPresent() ? ACCOUNT_TAKEN : ID_TAKEN,
                            own));
        }
    }

    private RegisterCustomer command(CustomerIntroduced introduced) {
        String name = nameOf(introduced);
        return new RegisterCustomer(
                introduced.customerId(),
                introduced.partnerId(),
                IntroducedAccount.nameFor(name, introduced.cloudAccountId()),
                introduced.cloudAccountId(),
                name,
                null,
                null,
                null,
                null,
                introduced.associationType(),
                AssociationOrigin.CHARGES,
                List.of(),
                null);
    }

    private String nameOf(CustomerIntroduced introduced) {
        @Nullable String sealed = introduced.sealedName();
        String name = sealed == null ? "" : keysets.open(introduced.customerId(), sealed);
        String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = printable.isEmpty() ? introduced.cloudAccountId() : printable;
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME));
    }
}
