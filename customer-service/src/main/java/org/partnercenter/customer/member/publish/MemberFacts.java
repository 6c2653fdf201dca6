package org.partnercenter.customer.member.publish;

import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.customer.member.events.MemberEvent;
import org.partnercenter.customer.member.events.MemberEvent.MemberChanged;
import org.partnercenter.customer.member.events.MemberEvent.MemberRegistered;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world is told of each stored event of a member: never the email address. */
@Component
class MemberFacts implements FactMapping<MemberEvent> {

    @Override
    public Class<MemberEvent> family() {
        return MemberEvent.class;
    }

    @Override
    public MemberFact toFact(MemberEvent event) {
        return switch (event) {
            case MemberRegistered(var id, var partner, var name, _, var roles, var at) ->
                    new MemberFact.MemberRegistered(id, partner, name, roles, at);
            case MemberChanged(var id, var partner, var name, _, var roles, var at) ->
                    new MemberFact.MemberChanged(id, partner, name, roles, at);
        };
    }
}
