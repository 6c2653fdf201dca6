package org.partnercenter.customer.invited.react;

import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.customer.customer.write.rejoin.RejoinCustomer;
import org.partnercenter.customer.invited.write.RefuseInvitedRegistration;
import org.partnercenter.customer.invited.write.RefusedAnswers;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

/**
 * Makes the customer that answered an invitation the partner's: a new one, or one that was free; or
 * says why it cannot be. The same answer again changes nothing.
 */
@Component
class InvitedRegistrations {

    static final String ALREADY_ASSOCIATED = "ALREADY_ASSOCIATED";

    private final InvitedAccount accounts;
    private final Registration registration;
    private final CustomerCommands customers;
    private final Commands commands;
    private final RefusedAnswers refused;

    InvitedRegistrations(
            InvitedAccount accounts,
            Registration registration,
            CustomerCommands customers,
            Commands commands,
            RefusedAnswers refused) {
        this.accounts = accounts;
        this.registration = registration;
        this.customers = customers;
        this.commands = commands;
        this.refused = refused;
    }

    /**
     * Registers or rejoins the customer, or refuses it.
     *
     * @param answerId the fact that told the answer
     * @return false when the customer has yet to be released by the partner that it had when it
     *     answered, and nothing was done
     */
    boolean settle(String answerId, InvitationAnswered answer) {
        if (!refused.have(answerId)) {
            try {
                join(answer, accounts.of(answer));
            } catch (Rejection rejection) {
                if (rejection.code().equals("RELEASE_AWAITED")) {
                    return false;
                }
                refuse(answerId, answer, codeOf(rejection));
            }
        }
        return true;
    }

    void refuse(String answerId, InvitationAnswered answer, String code) {
        commands.send(
                new RefuseInvitedRegistration(
                        answerId,
                        answer.invitationId(),
                        answer.customerId(),
                        answer.partnerId(),
                        code));
    }

    private void join(InvitationAnswered answer, RegisterCustomer account) {
        try {
            registration.register(account);
        } catch (Rejection rejection) {
            if (!rejection.code().equals("CUSTOMER_EXISTS")) {
                throw rejection;
            }
            customers.tell(
                    new RejoinCustomer(
                            answer.customerId(),
                            answer.invitationId(),
                            answer.answeredAt(),
                            account));
        }
    }

    private static String codeOf(Rejection rejection) {
        return switch (rejection.kind()) {
            case INVALID -> "INVALID_ACCOUNT";
            case CONFLICT -> codeOfConflict(rejection);
            default -> throw rejection;
        };
    }

    private static String codeOfConflict(Rejection rejection) {
        return switch (rejection.code()) {
            case "ACCOUNT_NAME_TAKEN", "CLOUD_ACCOUNT_TAKEN", ALREADY_ASSOCIATED ->
                    rejection.code();
            default -> throw rejection;
        };
    }
}
