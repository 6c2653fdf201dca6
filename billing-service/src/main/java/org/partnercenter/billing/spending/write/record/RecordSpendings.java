package org.partnercenter.billing.spending.write.record;

import java.util.List;

/** Changes many customers' months: all of them or, when one of them loses a race, none. */
public record RecordSpendings(List<RecordSpending> months) {}
