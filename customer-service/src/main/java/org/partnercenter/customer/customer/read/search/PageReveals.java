package org.partnercenter.customer.customer.read.search;

import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Reveals;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * Shows columns of a page in full, once it is recorded for every customer on it. Who is no longer
 * the caller's customer, or has no personal data any more, stays masked.
 */
@Component
class PageReveals {

    private static final Set<String> STAYS_MASKED =
            Set.of("CUSTOMER_NOT_FOUND", "PERSONAL_DATA_ERASED");

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
        try {
            return item.revealing(
                    context.withCommandId(context.commandId() + ":" + item.customerId())
                            .call(() -> reveals.reveal(look)));
        } catch (Rejection refused) {
            if (STAYS_MASKED.contains(refused.code())) {
                return item;
            }
            throw refused;
        }
    }
}
