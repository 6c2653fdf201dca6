package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.contracts.customer.MemberFact.MemberChanged;
import org.partnercenter.contracts.customer.MemberFact.MemberRegistered;

import java.util.List;

/** A member of staff as a fact left it. */
record MemberChange(
        String memberId, String partnerId, String name, List<String> roles, long version) {

    static MemberChange of(MemberFact fact, long version) {
        return switch (fact) {
            case MemberRegistered(var id, var partner, var name, var roles, _) ->
                    new MemberChange(id, partner, name, roles, version);
            case MemberChanged(var id, var partner, var name, var roles, _) ->
                    new MemberChange(id, partner, name, roles, version);
        };
    }
}
