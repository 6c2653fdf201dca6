package org.partnercenter.billing.chargeimport.write.receive;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Stores one chunk while the next one is filled: never more than two are in memory. */
final class ChunkPipe {

    private final Executor executor;
    private final Consumer<Chunk> store;
    private Chunk filling;
    private Chunk storing;
    private @Nullable CompletableFuture<Void> pending;

    ChunkPipe(String importId, Executor executor, Consumer<Chunk> store) {
        this.executor = executor;
        this.store = store;
        filling = new Chunk(importId);
        storing = new Chunk(importId);
    }

    Chunk filling() {
        return filling;
    }

    /** Hands the chunk over when it is full. */
    void turnWhenFull() {
        if (filling.isFull()) {
            turn();
        }
    }

    /** Hands over what is left, and waits until all is stored. */
    Chunk.Progress finish() {
        turn();
        await();
        return storing.progress();
    }

    private void turn() {
        await();
        Chunk full = filling;
        filling = storing;
        storing = full;
        filling.follow(full);
        pending = CompletableFuture.runAsync(() -> store.accept(full), executor);
    }

    /** Waits until nothing is being stored any more, whatever became of it. */
    void settle() {
        CompletableFuture<Void> last = pending;
        if (last != null) {
            last.exceptionally(_ -> null).join();
        }
    }

    private void await() {
        CompletableFuture<Void> before = pending;
        pending = null;
        if (before != null) {
            try {
                before.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }
}
