package org.partnercenter.platform.feed;

import org.partnercenter.platform.feed.ViewGeneration.State;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sees to it that every view has its tables, and says which feeds they need. */
final class ViewUpkeep {
    private final Collection<View> views;
    private final Collection<Reaction> reactions;
    private final ViewGenerations generations;
    private final ViewSchemas schemas;
    private final OwnReads ownReads;
    private final FeedSettings settings;
    private final TransactionTemplate transactions;
    private boolean prepared;

    ViewUpkeep(
            Collection<View> views,
            Collection<Reaction> reactions,
            ViewGenerations generations,
            ViewSchemas schemas,
            OwnReads ownReads,
            FeedSettings settings,
            PlatformTransactionManager transactions) {
        this.views = List.copyOf(views);
        this.reactions = List.copyOf(reactions);
        this.generations = generations;
        this.schemas = schemas;
        this.ownReads = ownReads;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        views.forEach(view -> FeedName.checked(view.name()));
    }

    /** Creates the tables of views that have none. */
    void prepare() {
        if (!prepared) {
            views.forEach(view -> transactions.executeWithoutResult(_ -> prepare(view)));
            prepared = true;
        }
    }

    private void prepare(View view) {
        generations.lock(view.name());
        if (generations.find(view.name(), State.LIVE).isEmpty()) {
            var schema = FeedName.schemaOf(view.name());
            schemas.create(view, schema);
            generations.add(view, schema, State.LIVE);
        }
    }

    List<WantedFeed> wanted() {
        var active = generations.all().stream().filter(ViewGeneration::isActive).toList();
        var forViews =
                active.stream()
                        .flatMap(generation ->
                                views.stream()
                                        .filter(view -> writes(view, generation))
                                        .map(view -> feedOf(view, generation)));
        return Stream.concat(forViews, reactionFeed()).toList();
    }

    void advance() {}

    private static boolean writes(View view, ViewGeneration generation) {
        return view.name().equals(generation.view()) && view.version() == generation.version();
    }

    private WantedFeed feedOf(View view, ViewGeneration generation) {
        int threads = generation.state() == State.BUILDING ? settings.feed().rebuildThreads() : 1;
        return new WantedFeed(
                generation.feed(),
                view.contexts(),
                threads,
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
                        1,
                        ledger -> new ReactionWork(reactions, ledger)));
    }
}
