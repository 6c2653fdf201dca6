package org.partnercenter.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures several sides in turns, so that whatever else the machine does meets all of them alike.
 * Round 0 of each warms up and is thrown away; the order of the sides is turned round every round.
 */
public record Alternation(int rounds, Runnable between) {

    /** The rounds of each side, in the order of the sides. */
    public List<Rounds> measure(Side... sides) {
        var taken = Stream.of(sides).map(_ -> new ArrayList<Summary>()).toList();
        for (int round = 0; round <= rounds; round++) {
            for (int turn = 0; turn < sides.length; turn++) {
                int side = round % 2 == 0 ? turn : sides.length - 1 - turn;
                between.run();
                var summary = sides[side].round(round);
                if (round > 0) {
                    taken.get(side).add(summary);
                }
            }
        }
        return taken.stream().map(Rounds::new).toList();
    }
}
