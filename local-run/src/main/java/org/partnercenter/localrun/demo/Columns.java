package org.partnercenter.localrun.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The header of a FOCUS file: finds the columns that are needed, whatever their order. */
record Columns(List<String> names) {
    static final String CHARGE_START = "ChargePeriodStart";
    static final String PERIOD_START = "BillingPeriodStart";
    static final String ACCOUNT = "SubAccountId";
    static final String ACCOUNT_NAME = "SubAccountName";
    private static final List<String> TIMES =
            List.of(CHARGE_START, "ChargePeriodEnd", PERIOD_START, "BillingPeriodEnd");

    int require(String name) {
        var index = names.indexOf(name);
        if (index < 0) {
            throw new Unexpected("The file is no FOCUS file: it has no column " + name);
        }
        return index;
    }

    boolean isTime(int index) {
        return TIMES.contains(names.get(index));
    }

    int[] times() {
        return IntStream.range(0, names.size()).filter(this::isTime).toArray();
    }

    /** The value, unless the row is too short or says that there is none. */
    static Optional<String> value(List<String> row, int index) {
        return index < 0 || index >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(index))
                        .filter(value -> !value.isBlank() && !value.equals("NULL"));
    }
}
