package org.partnercenter.platform.feed;

import org.partnercenter.platform.feed.ViewGeneration.State;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says which feeds the views and reactions of this service need, and moves rebuilds on. */
final class ViewUpkeep {
    private static final long NEARLY_THERE = 5_000;

    private final List<View> views;
    private final List<Reaction> reactions;
    private final ViewGenerations generations;
    private final ViewRebuilds rebuilds;
    private final ViewSwitch viewSwitch;
    private final FeedWatch watch;
    private final OwnReads ownReads;
    private final int rebuildThreads;
    private boolean prepared;

    ViewUpkeep(
            Collection<View> views,
            Collection<Reaction> reactions,
            ViewGenerations generations,
            ViewRebuilds rebuilds,
            ViewSwitch viewSwitch,
            FeedWatch watch,
            OwnReads ownReads,
            int rebuildThreads) {
        this.views = List.copyOf(views);
        this.reactions = List.copyOf(reactions);
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.viewSwitch = viewSwitch;
        this.watch = watch;
        this.ownReads = ownReads;
        this.rebuildThreads = rebuildThreads;
        views.forEach(view -> FeedName.checked(view.name()));
    }

    /** Once after the start: every view has its tables, of this version or under way to it. */
    void prepare() {
        if (!prepared) {
            views.forEach(rebuilds::prepare);
            prepared = true;
        }
    }

    List<WantedFeed> wanted() {
        var forViews =
                generations.all().stream()
                        .filter(ViewGeneration::isActive)
                        .flatMap(generation ->
                                writerOf(generation)
                                        .map(view -> feedOf(view, generation))
                                        .stream());
        return Stream.concat(forViews, reactionFeed()).toList();
    }

    /** Switches what has caught up and removes what is not read any more. */
    void advance() {
        watch.look();
        for (ViewGeneration generation : generations.all()) {
            if (generation.state() == State.BUILDING) {
                writerOf(generation)
                        .filter(view -> isNearlyThere(view, generation))
                        .ifPresent(viewSwitch::advance);
            } else if (generation.state() == State.RETIRED && generation.schema() != null) {
                viewSwitch.drop(generation);
            }
        }
    }

    private boolean isNearlyThere(View view, ViewGeneration generation) {
        return watch.lagOf(generation.feed(), view.contexts()) < NEARLY_THERE;
    }

    /** The view whose code is of the version that fills the generation. */
    private Optional<View> writerOf(ViewGeneration generation) {
        return views.stream()
                .filter(view -> view.name().equals(generation.view()))
                .filter(view -> view.version() == generation.version())
                .findFirst();
    }

    private WantedFeed feedOf(View view, ViewGeneration generation) {
        return new WantedFeed(
                generation.feed(),
                view.contexts(),
                Interest.ofView(view.facts()),
                generation.state() == State.BUILDING ? rebuildThreads : 1,
                ledger -> new ViewWork(view, ledger, ownReads));
    }

    private Stream<WantedFeed> reactionFeed() {
        if (reactions.isEmpty()) {
            return Stream.of();
        }
        Set<String> contexts = new HashSet<>();
        reactions.forEach(reaction -> contexts.addAll(reaction.contexts()));
        return Stream.of(
                new WantedFeed(
                        FeedName.REACTIONS,
                        contexts,
                        Interest.ofReactions(reactions),
                        1,
                        ledger -> new ReactionWork(reactions, ledger)));
    }
}
