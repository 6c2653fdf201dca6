package org.partnercenter.customer.customer.write.reveal;

import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Reveals;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Each look is an event of the customer. */
@Component
class RecordedReveals implements Reveals {

    private final CustomerCommands commands;

    RecordedReveals(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public Map<PersonalField, String> reveal(Look look) {
        return commands.send(
                new RevealPersonalData(
                        look.customerId(),
                        new Scope(look.partnerId(), look.onlyIfManagedBy()),
                        look.fields(),
                        look.reason()));
    }
}
