package org.partnercenter.platform.publish;

import org.partnercenter.contracts.Fact;

/**
 * Turns the stored events of one family into published facts, one for each, so that {@code
 * ce_sequence} has no gaps.
 *
 * @param <E> the sealed interface of the stored events
 */
public interface FactMapping<E> {

    Class<E> family();

    Fact toFact(E event);
}
