package org.partnercenter.association.preregistration.write.withdraw;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;

/** Gives a reserved account free. */
public record WithdrawPreregistration(String preregistrationId, Party by, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "preregistration:" + preregistrationId;
    }

    /** The refusal for one that is not there or not the caller's. */
    public static Rejection unknown() {
        return Rejection.notFound(
                "PREREGISTRATION_NOT_FOUND", "There is no such preregistration of yours.");
    }
}
