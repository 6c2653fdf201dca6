package org.partnercenter.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Every single time of one thread's work, kept exactly: no buckets, no sampling. */
public final class Latencies {
    private long[] nanos = new long[1 << 12];
    private int size;

    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public int size() {
        return size;
    }

    /** All times of several threads, in ascending order. */
    public static long[] sorted(Collection<Latencies> parts) {
        var all = new long[parts.stream().mapToInt(Latencies::size).sum()];
        int end = 0;
        for (var part : parts) {
            System.arraycopy(part.nanos, 0, all, end, part.size);
            end += part.size;
        }
        Arrays.sort(all);
        return all;
    }
}
