package org.partnercenter.billing.focus;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.focus.UnusableFile.Cause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column of the file is which: found by name, in any order, among any others. */
record FocusHeader(List<@Nullable FocusColumn> columns) {

    private static final List<Delimiter> OTHER_DELIMITERS =
            List.of(
                    new Delimiter(";", "semicolons"),
                    new Delimiter("\t", "tabs"),
                    new Delimiter("|", "vertical bars"));

    private record Delimiter(String text, String name) {}

    /**
     * Reads the header's fields.
     *
     * @throws UnusableFile when a column is missing or there twice, or when it is no header
     */
    static FocusHeader of(List<String> names) {
        refuseOtherDelimiters(names);
        List<@Nullable FocusColumn> columns = new ArrayList<>();
        Set<FocusColumn> found = EnumSet.noneOf(FocusColumn.class);
        for (String name : names) {
            FocusColumn column = FocusColumn.byName().get(name.strip());
            if (column != null && !found.add(column)) {
                throw new UnusableFile(
                        Cause.DUPLICATE_COLUMN,
                        "The header names the column "
                                + column.columnName()
                                + " twice: send it once.");
            }
            columns.add(column);
        }
        refuseMissing(found);
        return new FocusHeader(columns);
    }

    private static void refuseOtherDelimiters(List<String> names) {
        if (names.size() != 1) {
            return;
        }
        for (Delimiter delimiter : OTHER_DELIMITERS) {
            if (names.getFirst().contains(delimiter.text())) {
                throw new UnusableFile(
                        Cause.WRONG_DELIMITER,
                        "The columns of this file are separated by "
                                + delimiter.name()
                                + ": separate them by commas.");
            }
        }
    }

    private static void refuseMissing(Set<FocusColumn> found) {
        List<FocusColumn> missing =
                FocusColumn.required().stream().filter(column -> !found.contains(column)).toList();
        if (found.isEmpty()) {
            throw new UnusableFile(
                    Cause.MISSING_HEADER,
                    "The first line names no column of FOCUS: begin the file with its header, for"
                            + " instance BilledCost,BillingCurrency,...");
        }
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    Cause.MISSING_COLUMN,
                    (missing.size() == 1 ? "The column " : "The columns ")
                            + missing.stream()
                                    .map(FocusColumn::columnName)
                                    .collect(Collectors.joining(", "))
                            + (missing.size() == 1 ? " is" : " are")
                            + " missing (the columns are separated by commas, as they should be):"
                            + " add "
                            + (missing.size() == 1 ? "it" : "them")
                            + " and send the file again.");
        }
    }
}
