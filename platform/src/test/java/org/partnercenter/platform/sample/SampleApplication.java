package org.partnercenter.platform.sample;

import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.platform.command.EventFamilies;
import org.partnercenter.platform.publish.FactMapping;
import org.partnercenter.platform.sample.events.ThingEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import java.util.List;

/** The smallest service: one aggregate, a few endpoints. */
@SpringBootApplication
public class SampleApplication {

    @Bean
    EventFamilies families() {
        return new EventFamilies("customer", ThingEvent.class);
    }

    @Bean
    public FactMapping<ThingEvent> thingFacts() {
        return new FactMapping<>() {
            @Override
            public Class<ThingEvent> family() {
                return ThingEvent.class;
            }

            @Override
            public MemberFact toFact(ThingEvent event) {
                return switch (event) {
                    case ThingEvent.ThingMade(var id, var name, var at) ->
                            new MemberFact.MemberRegistered(id, "sunbird", name, List.of(), at);
                    case ThingEvent.ThingRenamed(var id, var name, var at) ->
                            new MemberFact.MemberChanged(id, "sunbird", name, List.of(), at);
                };
            }
        };
    }
}
