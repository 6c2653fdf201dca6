package org.partnercenter.platform.feed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a feed handles one of its dead letters again. */
interface LetterHandling {

    /**
     * Handles the first letter of the aggregate and removes it; throws when that fails.
     *
     * @return false when there is none
     */
    boolean handleFirst(AggregateKey aggregate);

    /** Into a view: applied and removed in one transaction. */
    record OfView(View view, FeedLedger ledger, DeadLetters letters, String feed)
            implements LetterHandling {

        @Override
        public boolean handleFirst(AggregateKey aggregate) {
            return ledger.inTransaction(() -> {
                ledger.enterView();
                var first = letters.first(feed, aggregate);
                first.ifPresent(this::apply);
                return first.isPresent();
            });
        }

        private void apply(StoredLetter letter) {
            letters.remove(letter.id());
            var codec = new FactCodec(Interest.ofView(view.facts()));
            var delivery = codec.hear(letter.record()).delivery();
            if (delivery != null) {
                FactTrace.during(List.of(delivery), () -> view.apply(List.of(delivery)));
            }
        }
    }

    /** To the reactions: their commands run first, then the letter is removed. */
    record OfReactions(Collection<Reaction> reactions, FeedLedger ledger, DeadLetters letters)
            implements LetterHandling {

        @Override
        public boolean handleFirst(AggregateKey aggregate) {
            Optional<StoredLetter> first =
                    ledger.inTransaction(() -> letters.first(FeedName.REACTIONS, aggregate));
            first.ifPresent(this::react);
            return first.isPresent();
        }

        private void react(StoredLetter letter) {
            var codec = new FactCodec(Interest.ofReactions(reactions));
            var delivery = codec.hear(letter.record()).delivery();
            if (delivery != null) {
                ReactionWork.reactTo(delivery, reactions);
            }
            ledger.inTransaction(() -> letters.remove(letter.id()));
        }
    }
}
