package org.mingda.law;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * The due date against the bare loop once more, in CPU time and in turns of a few milliseconds: for a machine that
 * others use too, where a wall clock measures mostly them. Exits with 1 beyond five times.
 */
public final class DueDateCpuTime {

    private static final double LIMIT = 5;
    private static final int WARM_UP = 3_000_000;
    private static final int TURNS = 400;
    private static final int CALLS = 5_000;

    private final DueDateBenchmark benchmark = new DueDateBenchmark();
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private long sink;

    private double bareLoop(int calls) {
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            sink += benchmark.bareLoop();
        }
        return (thread.getCurrentThreadCpuTime() - start) / (double) calls;
    }

    private double due(int calls) {
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            sink += benchmark.due().getDayOfMonth();
        }
        return (thread.getCurrentThreadCpuTime() - start) / (double) calls;
    }

    private boolean compare() {
        bareLoop(WARM_UP);
        due(WARM_UP);
        List<Double> bare = new ArrayList<>();
        List<Double> due = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            bare.add(bareLoop(CALLS));
            due.add(due(CALLS));
        }
        double ratio = middle(due) / middle(bare);
        System.out.printf("bareLoop %.0f ns, due %.0f ns of CPU time: %.2f times, allowed %.0f (%d)%n",
                middle(bare), middle(due), ratio, LIMIT, sink);
        return ratio <= LIMIT;
    }

    private static double middle(List<Double> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }

    public static void main(String[] arguments) {
        System.exit(new DueDateCpuTime().compare() ? 0 : 1);
    }
}
