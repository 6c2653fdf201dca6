package org.partnercenter.customer.customer.read.search;

import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Reveals;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.web.Caller;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Shows columns of a page in full, once it is recorded for every customer on it. */
@Component
class PageReveals {

    private final Reveals reveals;

    PageReveals(Reveals reveals) {
        this.reveals = reveals;
    }

    List<CustomerItem> reveal(List<CustomerItem> page, Set<PersonalField> fields, Caller caller) {
        return fields.isEmpty()
                ? page
                : page.stream().map(item -> reveal(item, fields, caller)).toList();
    }

    private CustomerItem reveal(CustomerItem item, Set<PersonalField> fields, Caller caller) {
        CommandContext context = CommandContext.current();
        Reveals.Look look =
                new Reveals.Look(
                        item.customerId(),
                        item.partnerId(),
                        caller.seesOwnCustomersOnly() ? caller.requireMember() : null,
                        fields,
                        null);
        return item.revealing(
                context.withCommandId(context.commandId() + ":" + item.customerId())
                        .call(() -> reveals.reveal(look)));
    }
}
