package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The product as somebody starts it on a fresh machine, without any setting but free ports. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ProductStartTest {

    @TempDir Path folder;
    Process product;

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        product.destroy();
        if (!product.waitFor(60, TimeUnit.SECONDS)) {
            product.destroyForcibly();
        }
    }

    @Test
    void itStartsSaysWhereEverythingIsAndStopsItsDatabaseLast() throws Exception {
        int port = freePort();
        start(port);
        await(() -> console().contains("演示邮箱"));

        assertThat(console()).contains("http://localhost:" + port + "/camunda/app/tasklist/default/");
        assertThat(answers(port)).isTrue();

        product.destroy();
        assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(console()).containsSubsequence("Process Engine default closed", "PostgreSQL 已停止");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private void start(int port) throws IOException {
        product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", withoutTestClasses(), "org.mingda.Mingda",
                        "--server.port=" + port, "--mingda.data-directory=data", "--mingda.demo.smtp-port=0",
                        "--mingda.demo.imap-port=0", "--mingda.demo.requests=false",
                        "--logging.level.org.camunda.bpm.engine=info")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private Path log() {
        return folder.resolve("console.log");
    }

    private String console() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "";
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(product.isAlive()).as(this::console).isTrue();
            Thread.sleep(100);
        }
    }

    private static boolean answers(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    private static String withoutTestClasses() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
