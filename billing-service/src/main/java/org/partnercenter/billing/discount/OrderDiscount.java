package org.partnercenter.billing.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is taken off an order: at most one discount. An adjustment of the order's price is always
 * the one, else that which takes the most off; equal ones are taken in the order of their ids.
 */
public record OrderDiscount(Candidate taken, BigDecimal off, BigDecimal due) {

    private static final int CENTS = 2;

    private static final Comparator<Candidate> BEST =
            Comparator.comparing((Candidate one) -> one instanceof Candidate.Adjustment)
                    .thenComparing(Candidate::percentOff)
                    .thenComparing(Candidate::id, Comparator.reverseOrder());

    /** What may be taken off. */
    public sealed interface Candidate {

        String id();

        BigDecimal percentOff();

        /** Whether it may be taken at that instant. */
        boolean counts(Instant at);

        /** What the partner gives the customer, from one instant up to another. */
        record Given(String id, BigDecimal percentOff, Instant validFrom, Instant validTo)
                implements Candidate {

            @Override
            public boolean counts(Instant at) {
                return !at.isBefore(validFrom) && at.isBefore(validTo);
            }
        }

        /** What the partner takes off this one order. */
        record Adjustment(String id, BigDecimal percentOff) implements Candidate {

            @Override
            public boolean counts(Instant at) {
                return true;
            }
        }
    }

    /** Takes one of them off that price at that instant, if there is one to be taken. */
    public static Optional<OrderDiscount> of(
            BigDecimal price, List<? extends Candidate> candidates, Instant at) {
        return candidates.stream()
                .filter(one -> one.counts(at))
                .max(BEST)
                .map(taken -> takeOff(price, taken));
    }

    private static OrderDiscount takeOff(BigDecimal price, Candidate taken) {
        BigDecimal off =
                price.multiply(taken.percentOff())
                        .movePointLeft(2)
                        .setScale(CENTS, RoundingMode.HALF_UP);
        return new OrderDiscount(taken, off, price.subtract(off));
    }
}
