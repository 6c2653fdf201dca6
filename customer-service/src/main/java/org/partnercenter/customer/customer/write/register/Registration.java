package org.partnercenter.customer.customer.write.register;

import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

/** Registers customers, whoever asks for it. */
@Component
public class Registration {

    private final Commands commands;

    Registration(Commands commands) {
        this.commands = commands;
    }

    /** The same command again changes nothing; another one for a taken id is refused. */
    public void register(RegisterCustomer command) {
        try {
            commands.send(command);
        } catch (Rejection rejection) {
            throw rejection.code().equals("ALREADY_EXISTS")
                    ? Rejection.conflict(
                            "CUSTOMER_EXISTS", "This customerId is taken: choose another one.")
                    : rejection;
        }
    }
}
