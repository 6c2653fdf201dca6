package org.partnercenter.customer;

import org.partnercenter.customer.customer.events.CustomerEvent;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent;
import org.partnercenter.customer.member.events.MemberEvent;
import org.partnercenter.platform.command.EventFamilies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps customers and the partners' staff, and finds customers. */
@SpringBootApplication
public class CustomerServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CustomerServiceApplication.class, arguments);
    }

    @Bean
    EventFamilies eventFamilies() {
        return new EventFamilies(
                "customer",
                CustomerEvent.class,
                MemberEvent.class,
                InvitedRegistrationEvent.class,
                IntroducedRegistrationEvent.class);
    }
}
