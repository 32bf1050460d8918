package org.mingda.request;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works at orders for many requests in a thread of its own, from the start on: so one that a crash cut short goes on. */
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
@Component
class BulkRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRounds.class);
    private static final long PAUSE_MILLIS = 1000;
    private static final long STOPS_WITHIN_MILLIS = 20_000;

    private final BulkWork work;
    private volatile Thread thread;

    BulkRounds(BulkWork work) {
        this.work = work;
    }

    @Override
    public void start() {
        Thread rounds = new Thread(this::run, "bulk-orders");
        rounds.setDaemon(true);
        thread = rounds;
        rounds.start();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (!goOn()) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A database that is away for a while must not end the rounds. */
    private boolean goOn() {
        try {
            return work.goOn();
        } catch (RuntimeException failure) {
            LOG.warn("Bulk orders wait for a moment", failure);
            return false;
        }
    }

    /** The request in hand is finished before the database goes. */
    @Override
    public void stop() {
        Thread rounds = thread;
        thread = null;
        try {
            if (rounds != null) {
                rounds.join(STOPS_WITHIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
