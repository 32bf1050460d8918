package org.mingda.support;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches how much of the heap is really held while something runs: measured after each collection. */
public final class LiveHeap implements AutoCloseable {

    /** Each look stops everything else for a moment. */
    private static final long BETWEEN_LOOKS = 700;

    private final long before = now();
    private final Thread watching = new Thread(this::watch, "live-heap");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long most = before;
    private volatile int looks;

    private LiveHeap() {}

    public static LiveHeap watched() {
        LiveHeap heap = new LiveHeap();
        heap.watching.start();
        return heap;
    }

    /** Bytes by which it grew at most. */
    public long growth() {
        return most - before;
    }

    /** How often it was measured. */
    public int looks() {
        return looks;
    }

    @Override
    public void close() throws InterruptedException {
        ended.countDown();
        watching.join();
    }

    private void watch() {
        try {
            do {
                most = Math.max(most, now());
                looks++;
            } while (!ended.await(BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes held now, after a collection. */
    public static long now() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
