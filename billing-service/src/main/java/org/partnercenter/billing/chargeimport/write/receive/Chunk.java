package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.focus.Row;

import java.util.ArrayList;
import java.util.List;

/** The next rows of a file, ready to be stored, and how far they lead into it. */
final class Chunk {

    private static final int FULL = 1 << 20;

    private final String importId;
    private final CopyText lines = new CopyText(FULL + (FULL >> 3));
    private final CopyText refusals = new CopyText(1 << 12);
    private final List<AccountIntroduction> introductions = new ArrayList<>();
    private Progress progress = new Progress(0, 0);

    /** How many rows of the file were taken and refused so far. */
    record Progress(long accepted, long refused) {

        long read() {
            return accepted + refused;
        }
    }

    Chunk(String importId) {
        this.importId = importId;
    }

    CopyText lines() {
        return lines;
    }

    CopyText refusals() {
        return refusals;
    }

    List<AccountIntroduction> introductions() {
        return introductions;
    }

    Progress progress() {
        return progress;
    }

    boolean isFull() {
        return lines.length() + refusals.length() >= FULL;
    }

    /** Empty again, and as far into the file as the one before. */
    void follow(Chunk before) {
        lines.clear();
        refusals.clear();
        introductions.clear();
        progress = before.progress;
    }

    void accept(Row.Charge charge, String customerId) {
        lines.value(importId)
                .value(Long.toString(charge.line()))
                .value(customerId)
                .value(charge.day().toString())
                .value(charge.period().atDay(1).toString())
                .value(charge.product())
                .value(charge.currency())
                .value(charge.billed())
                .value(charge.effective())
                .value(charge.list());
        charge.details().forEach(lines::value);
        lines.endRow();
        progress = new Progress(progress.accepted + 1, progress.refused);
    }

    void refuse(Row.Refused refused) {
        refusals.value(importId)
                .value(Long.toString(refused.line()))
                .value(refused.code().name())
                .value(refused.message())
                .endRow();
        progress = new Progress(progress.accepted, progress.refused + 1);
    }
}
