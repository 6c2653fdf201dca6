package org.partnercenter.billing.spending.read.expenditures;

/** By what expenditures are summed up, as it is written in a query. */
enum Grouping {
    MONTH("month", "to_char(day, 'YYYY-MM')", "key"),
    DAY("day", "to_char(day, 'YYYY-MM-DD')", "key"),
    PRODUCT("product", "product", "billed desc, key"),
    REGION("region", "region", "billed desc, key"),
    BILLING_MODE("billingMode", "billing_mode", "billed desc, key");

    private final String wireName;
    private final String key;
    private final String order;

    Grouping(String wireName, String key, String order) {
        this.wireName = wireName;
        this.key = key;
        this.order = order;
    }

    String key() {
        return key;
    }

    String order() {
        return order;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
