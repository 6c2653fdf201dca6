package org.partnercenter.billing.chargeimport.write.count;

/** Counts the next months of a file; answers whether there were any. */
record CountMonths(CountedFile file) {}
