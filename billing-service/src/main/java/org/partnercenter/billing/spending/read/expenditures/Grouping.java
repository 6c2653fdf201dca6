package org.partnercenter.billing.spending.read.expenditures;

/** By what expenditures are summed up, as it is written in a query. */
enum Grouping {
    MONTH("month", "to_char(day, 'YYYY-MM')", true),
    DAY("day", "to_char(day, 'YYYY-MM-DD')", true),
    PRODUCT("product", "product", false),
    REGION("region", "region", false),
    BILLING_MODE("billingMode", "billing_mode", false);

    private final String wireName;
    private final String key;
    private final boolean inItsOrder;

    Grouping(String wireName, String key, boolean inItsOrder) {
        this.wireName = wireName;
        this.key = key;
        this.inItsOrder = inItsOrder;
    }

    String key() {
        return key;
    }

    /** Times in their order, everything else by what was billed, or listed, highest first. */
    String order(boolean byList) {
        if (inItsOrder) {
            return "key";
        }
        return byList ? "list desc, key" : "billed desc, key";
    }

    @Override
    public String toString() {
        return wireName;
    }
}
