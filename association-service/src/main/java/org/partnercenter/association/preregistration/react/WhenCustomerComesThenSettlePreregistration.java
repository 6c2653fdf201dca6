package org.partnercenter.association.preregistration.react;

import org.partnercenter.association.customer.KnownAccounts;
import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.preregistration.OpenPreregistrations;
import org.partnercenter.association.preregistration.write.settle.SettlePreregistration;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/** A reservation ends when its customer is the partner's, whichever way it came. */
@Component
class WhenCustomerComesThenSettlePreregistration implements Reaction {

    private final Commands commands;
    private final OpenPreregistrations open;
    private final KnownAccounts accounts;

    WhenCustomerComesThenSettlePreregistration(
            Commands commands, OpenPreregistrations open, KnownAccounts accounts) {
        this.commands = commands;
        this.open = open;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "settle-preregistration";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerRegistered.class, CustomerRejoined.class);
    }

    @Override
    public void on(Delivery delivery) {
        switch (delivery.fact()) {
            case CustomerRegistered came ->
                    settle(
                            Account.of(came.accountName(), came.cloudAccountId()),
                            came.partnerId(),
                            came.customerId(),
                            came.registeredAt());
            case CustomerRejoined came ->
                    accounts.of(came.customerId())
                            .ifPresent(account ->
                                    settle(
                                            account,
                                            came.partnerId(),
                                            came.customerId(),
                                            came.rejoinedAt()));
            default -> {}
        }
    }

    private void settle(Account account, String partnerId, String customerId, Instant at) {
        open.of(account, at).stream()
                .filter(held -> held.partnerId().equals(partnerId))
                .forEach(held ->
                        commands.send(
                                new SettlePreregistration(
                                        held.preregistrationId(), partnerId, customerId, at)));
    }
}
