package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.chargeimport.write.receive.ResolvedAccounts.Owner;
import org.partnercenter.billing.focus.FocusFile;
import org.partnercenter.billing.focus.RefusalCode;
import org.partnercenter.billing.focus.Row;
import org.partnercenter.billing.introduction.CustomerIds;
import org.partnercenter.billing.introduction.NameSeal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts every row of a file where it belongs: charges of the partner's customers, refusals, and
 * accounts to be introduced. Charges wait for some others, so that their accounts are looked up
 * together.
 */
final class RowSorter implements FocusFile.Rows {

    /** What an account id looks like when it can be repeated without giving anybody away. */
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9/_.:-]{1,128}");

    private static final int TOGETHER = 100;

    private final boolean introduces;
    private final ResolvedAccounts accounts;
    private final NameSeal seal;
    private final ChunkPipe pipe;
    private final List<Row.Charge> waiting = new ArrayList<>(TOGETHER);

    RowSorter(boolean introduces, ResolvedAccounts accounts, NameSeal seal, ChunkPipe pipe) {
        this.introduces = introduces;
        this.accounts = accounts;
        this.seal = seal;
        this.pipe = pipe;
    }

    @Override
    public void charge(Row.Charge charge) {
        waiting.add(charge);
        if (waiting.size() == TOGETHER) {
            sortWaiting();
        }
    }

    /** Sorts those that are still waiting. */
    void sortWaiting() {
        accounts.lookUp(waiting.stream().map(Row.Charge::accountId).toList());
        waiting.forEach(this::sort);
        waiting.clear();
    }

    private void sort(Row.Charge charge) {
        switch (accounts.ownerOf(charge.accountId())) {
            case Owner.Own(var customerId) -> accept(charge, customerId);
            case Owner.Former(var customerId, var lastDay) when !charge.day().isAfter(lastDay) ->
                    accept(charge, customerId);
            case Owner.Former _, Owner.AnotherPartner _ ->
                    refused(
                            new Row.Refused(
                                    charge.line(),
                                    RefusalCode.ACCOUNT_OF_ANOTHER_PARTNER,
                                    account(charge)
                                            + " is not this partner's customer on that day: send"
                                            + " the charge for the partner that has it."));
            case Owner.Nobody _ when introduces -> accept(charge, introduce(charge));
            case Owner.Nobody _ ->
                    refused(
                            new Row.Refused(
                                    charge.line(),
                                    RefusalCode.UNKNOWN_ACCOUNT,
                                    account(charge)
                                            + " is no customer's: register the customer with it as"
                                            + " cloudAccountId, or ask for createCustomers, and"
                                            + " send the file again."));
        }
    }

    @Override
    public void refused(Row.Refused refused) {
        pipe.filling().refuse(refused);
        pipe.turnWhenFull();
    }

    private void accept(Row.Charge charge, String customerId) {
        pipe.filling().accept(charge, customerId);
        pipe.turnWhenFull();
    }

    private String introduce(Row.Charge charge) {
        String customerId = CustomerIds.of(charge.accountId());
        String name = charge.accountName();
        pipe.filling()
                .introductions()
                .add(
                        new AccountIntroduction(
                                customerId,
                                charge.accountId(),
                                name == null ? null : seal.seal(customerId, name)));
        accounts.introduced(charge.accountId(), customerId);
        return customerId;
    }

    private static String account(Row.Charge charge) {
        return PLAIN_ID.matcher(charge.accountId()).matches()
                ? "The account " + charge.accountId()
                : "The account of this row";
    }
}
