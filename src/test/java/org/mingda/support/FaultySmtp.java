package org.mingda.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A mail server on this machine that goes wrong where it is told to and keeps what it took over.
 *
 * <p>Faults are laid out by step: {@link #next} for the next times the step is reached, {@link #always} for every other
 * time. Where nothing is laid out it works as it should.
 */
public final class FaultySmtp implements AutoCloseable {

    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_KEPT = 10_000;
    private static final int PATIENCE_SECONDS = 60;

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Set<Socket> clients = new HashSet<>();
    private final Map<SmtpStep, Deque<SmtpFault>> next = new EnumMap<>(SmtpStep.class);
    private final Map<SmtpStep, SmtpFault> always = new EnumMap<>(SmtpStep.class);
    private final Map<SmtpStep, Semaphore> reached = new EnumMap<>(SmtpStep.class);
    private final Set<String> greyList = new HashSet<>();
    private final List<AcceptedMail> accepted = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private boolean greylists;

    public FaultySmtp() throws IOException {
        socket = new ServerSocket(0, MOST_AT_ONCE, InetAddress.getByName("127.0.0.1"));
        for (SmtpStep step : SmtpStep.values()) {
            reached.put(step, new Semaphore(0));
        }
        daemon(this::serve).start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** These faults one after the other, each once. */
    public synchronized FaultySmtp next(SmtpStep step, SmtpFault... faults) {
        next.computeIfAbsent(step, none -> new ArrayDeque<>()).addAll(Arrays.asList(faults));
        return this;
    }

    public synchronized FaultySmtp always(SmtpStep step, SmtpFault fault) {
        always.put(step, fault);
        return this;
    }

    /** From now on each pair of sender and recipient is asked to come again the first time. */
    public synchronized FaultySmtp greylists() {
        greylists = true;
        return this;
    }

    /** Works as it should again and forgets what it took and heard. */
    public synchronized void reset() {
        next.clear();
        always.clear();
        greylists = false;
        greyList.clear();
        accepted.clear();
        heard.clear();
        reached.values().forEach(Semaphore::drainPermits);
    }

    /** What it took over, the oldest first. */
    public synchronized List<AcceptedMail> accepted() {
        return List.copyOf(accepted);
    }

    /** What clients said outside of messages, line by line. */
    public synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** Waits until a client has come to this step; each time counts once. */
    public void awaitReached(SmtpStep step) throws InterruptedException {
        if (!reached.get(step).tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came to " + step);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        synchronized (clients) {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    synchronized void heard(String command) {
        if (heard.size() < MOST_KEPT) {
            heard.add(command);
        }
    }

    /** What to answer at this step instead of the usual, after whatever is laid out for it; null for the usual. */
    String fault(SmtpStep step, SmtpLine line) throws IOException {
        SmtpFault fault = due(step);
        reached.get(step).release();
        return fault == null ? null : fault.strike(line);
    }

    private synchronized SmtpFault due(SmtpStep step) {
        Deque<SmtpFault> laidOut = next.get(step);
        return laidOut == null || laidOut.isEmpty() ? always.get(step) : laidOut.poll();
    }

    synchronized boolean isNew(String from, String to) {
        return greylists && greyList.add(from + " " + to);
    }

    /** Its name in the queue. */
    synchronized String keep(AcceptedMail mail) throws IOException {
        if (accepted.size() == MOST_KEPT) {
            throw new IOException("full");
        }
        accepted.add(mail);
        return "F%05d".formatted(accepted.size());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                places.acquire();
                Socket client = socket.accept();
                daemon(() -> talk(client)).start();
            } catch (IOException | InterruptedException closing) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            known(client, true);
            client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            client.setTcpNoDelay(true);
            new SmtpTalk(new SmtpLine(client, closed), this).lead();
        } catch (IOException over) {
            // one side has hung up: the point of it all
        } finally {
            known(client, false);
            places.release();
        }
    }

    private void known(Socket client, boolean here) {
        synchronized (clients) {
            if (here) {
                clients.add(client);
            } else {
                clients.remove(client);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-smtp");
        thread.setDaemon(true);
        return thread;
    }
}
