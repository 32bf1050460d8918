package org.mingda.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts processes that send letters ahead of their use, two at a time, since starting is what takes the time. */
final class SendingChildren implements AutoCloseable {

    private static final int AHEAD = 2;

    private final ExecutorService starters = Executors.newFixedThreadPool(AHEAD);
    private final Queue<Future<Child>> ahead = new ConcurrentLinkedQueue<>();
    private final List<String> arguments;

    SendingChildren(String database, int mailServer) {
        arguments = List.of(database, Integer.toString(mailServer));
        Stream.generate(() -> starters.submit(this::start)).limit(AHEAD).forEach(ahead::add);
    }

    /** One that waits for its order. */
    Child next() throws InterruptedException, ExecutionException {
        ahead.add(starters.submit(this::start));
        return ahead.remove().get();
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        starters.shutdown();
        for (Future<Child> child : ahead) {
            child.get().kill();
        }
    }

    /** In another time zone and language than ours: the mail must not show it. */
    private Child start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Duser.timezone=America/New_York",
                "-Duser.language=fr", "-cp", classes(), SendingChild.class.getName());
        java.command().addAll(arguments);
        java.redirectError(ProcessBuilder.Redirect.INHERIT);
        Child child = new Child(java.start());
        child.await("READY");
        return child;
    }

    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** One of them. */
    static final class Child {

        private final Process process;
        private final BufferedReader said;

        private Child(Process process) {
            this.process = process;
            this.said = process.inputReader();
        }

        void order(String what, Object of, Object stop) {
            new PrintWriter(process.outputWriter(), true).println(what + " " + of + " " + stop);
        }

        void await(String word) throws IOException {
            for (String line = said.readLine(); !word.equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new AssertionError("it ended before " + word);
                }
            }
        }

        /** SIGKILL where there are signals; returns when it is gone. */
        int kill() throws InterruptedException {
            process.destroyForcibly();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("it lives on");
            }
            return process.exitValue();
        }
    }
}
