package org.partnercenter.association;

import org.partnercenter.association.association.events.AssociationEvent;
import org.partnercenter.association.authorization.events.AuthorizationEvent;
import org.partnercenter.association.invitation.events.InvitationEvent;
import org.partnercenter.association.partner.events.PartnerEvent;
import org.partnercenter.association.preregistration.events.PreregistrationEvent;
import org.partnercenter.association.reseller.events.ResellerEvent;
import org.partnercenter.platform.command.EventFamilies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Partners, and which customers are associated with them. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class AssociationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AssociationServiceApplication.class, arguments);
    }

    @Bean
    EventFamilies storedEvents() {
        return new EventFamilies(
                "association",
                PartnerEvent.class,
                ResellerEvent.class,
                AssociationEvent.class,
                AuthorizationEvent.class,
                PreregistrationEvent.class,
                InvitationEvent.class);
    }
}
