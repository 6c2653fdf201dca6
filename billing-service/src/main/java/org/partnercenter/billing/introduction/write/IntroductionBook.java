package org.partnercenter.billing.introduction.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomer;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomers;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Introduces many accounts in one unit of work, so that their events are stored in one go. */
@Component
class IntroductionBook {

    private final Repository<Introduction> introductions;

    IntroductionBook(Repository<Introduction> introductions) {
        this.introductions = introductions;
    }

    @CommandHandler
    void handle(IntroduceCustomers command, Clock clock) throws Exception {
        for (IntroduceCustomer customer : command.customers()) {
            introductions
                    .loadOrCreate(customer.id(), Introduction::new)
                    .execute(introduction -> introduction.handle(customer, clock));
        }
    }
}
