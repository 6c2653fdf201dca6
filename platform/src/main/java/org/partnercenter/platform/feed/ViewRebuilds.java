package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.feed.ViewGeneration.State;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;

/**
 * Starts generations: a view's first one, which is read at once, and later ones, which are built
 * beside it. Every instance takes part in what is written here.
 */
final class ViewRebuilds {
    private final ViewGenerations generations;
    private final ViewSchemas schemas;
    private final TransactionTemplate transactions;

    ViewRebuilds(
            ViewGenerations generations,
            ViewSchemas schemas,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.schemas = schemas;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Creates the tables of a view that has none; rebuilds one that older code has filled. */
    void prepare(View view) {
        transactions.executeWithoutResult(_ -> {
            generations.lock(view.name());
            var live = generations.find(view.name(), State.LIVE);
            if (live.isEmpty()) {
                create(view, FeedName.schemaOf(view.name()), State.LIVE);
            } else if (live.get().version() < view.version()) {
                replaceOlder(view);
            }
        });
    }

    /**
     * Starts to build the view anew.
     *
     * @throws Rejection 409 when that is under way, or when newer code has filled the view
     */
    ViewGeneration start(View view) {
        var started =
                transactions.execute(_ -> {
                    generations.lock(view.name());
                    refuseUnlessIdle(view);
                    return build(view);
                });
        return Optional.ofNullable(started).orElseThrow();
    }

    private void refuseUnlessIdle(View view) {
        if (generations.find(view.name(), State.BUILDING).isPresent()) {
            throw Rejection.conflict(
                    "REBUILD_UNDER_WAY", "This view is being rebuilt: wait until that is done.");
        }
        generations
                .find(view.name(), State.LIVE)
                .filter(live -> live.version() > view.version())
                .ifPresent(_ -> {
                    throw Rejection.conflict(
                            "NEWER_VERSION",
                            "A newer version of this service fills the view: ask that one.");
                });
    }

    private void replaceOlder(View view) {
        var building = generations.hold(view.name(), State.BUILDING);
        if (building.isPresent()) {
            if (building.get().version() >= view.version()) {
                return;
            }
            generations.retire(building.get(), FeedName.nextSchemaOf(view.name()));
            schemas.drop(FeedName.nextSchemaOf(view.name()));
            generations.dropped(building.get());
        }
        build(view);
    }

    private ViewGeneration build(View view) {
        return create(view, FeedName.nextSchemaOf(view.name()), State.BUILDING);
    }

    private ViewGeneration create(View view, String schema, State state) {
        schemas.create(view, schema);
        if (state == State.LIVE) {
            schemas.index(view, schema);
        }
        return generations.add(view, schema, state);
    }
}
