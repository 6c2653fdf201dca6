package org.partnercenter.benchmarks.inside;

import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.customer.customer.write.tags.ReplaceTags;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.web.IfMatch;
import org.springframework.context.ApplicationContext;

import java.util.List;

/** The commands that are measured, as the endpoints of customer-service send them. */
record CommandWork(Registration registration, CustomerCommands commands) {
    private static final String PARTNER = "sunbird";

    static CommandWork of(ApplicationContext service) {
        return new CommandWork(
                service.getBean(Registration.class), service.getBean(CustomerCommands.class));
    }

    /** A customer that nobody knows yet: its event begins a stream. */
    void register(String id) {
        var command =
                new RegisterCustomer(
                        id,
                        PARTNER,
                        id,
                        null,
                        "Bench Customer Ltd",
                        "+4915112345678",
                        "info@bench.example",
                        "DE",
                        CustomerType.ENTERPRISE,
                        AssociationType.REFERRAL,
                        AssociationOrigin.CREATED,
                        List.of(),
                        null);
        asMember(id, () -> registration.register(command));
    }

    /** A tag that the customer did not have: its stream grows. */
    void tag(String id, String tag) {
        var command =
                new ReplaceTags(id, new Scope(PARTNER, null), new IfMatch(null), List.of(tag));
        asMember(tag, () -> commands.tell(command));
    }

    private static void asMember(String commandId, Runnable work) {
        CommandContext.system("benchmark", commandId).forPartner(PARTNER).run(work);
    }
}
