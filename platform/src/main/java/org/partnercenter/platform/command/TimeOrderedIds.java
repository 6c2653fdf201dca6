package org.partnercenter.platform.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import org.axonframework.common.IdentifierFactory;

/**
 * Gives events UUIDv7, as Axon's identifier factory: they grow with time, so that the index that
 * keeps them unique is written at its end.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return next();
    }

    /** A new UUIDv7, later than those before. */
    public static String next() {
        return GENERATOR.generate().toString();
    }
}
