package org.partnercenter.customer.customer.write;

/** A command for a customer that is there. */
public interface CustomerCommand {

    String customerId();
}
