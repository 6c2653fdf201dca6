package org.partnercenter.billing.budget;

import org.partnercenter.contracts.billing.ReplenishCause;

/** Something about a budget that has to be told. */
public sealed interface News {

    /** It was used up and has something left again. */
    record Replenished(ReplenishCause cause) implements News {}

    /** That many percent are used. */
    record Reached(int threshold) implements News {}

    /** Nothing is left. */
    record UsedUp() implements News {}
}
