package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One run a project directory: who takes the lock has it until its process ends, however. */
final class RunLock {
    /** A channel that nobody refers to would be closed, and its lock with it. */
    private static final List<FileChannel> TAKEN = new CopyOnWriteArrayList<>();

    private RunLock() {}

    /** Whether this process has it now. */
    static boolean tryTake(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            TAKEN.add(channel);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
