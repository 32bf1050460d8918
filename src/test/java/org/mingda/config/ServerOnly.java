package org.mingda.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A program of its own that starts the embedded database as the product does, and can be killed. */
final class ServerOnly {

    private final Process process;

    private ServerOnly(Process process) {
        this.process = process;
    }

    public static void main(String[] args) throws InterruptedException {
        PostgresServer server = PostgresServer.start(DataDirectory.open(Path.of(args[0])), 0);
        sql(server).sql("create table if not exists kept (word text)").update();
        sql(server).sql("insert into kept values ('明达')").update();
        System.out.println("READY");
        Thread.sleep(120_000);
    }

    static ServerOnly start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                        ServerOnly.class.getName(), data.toString())
                .redirectErrorStream(true)
                .start();
        ServerOnly program = new ServerOnly(process);
        program.awaitReady();
        return program;
    }

    /** Ends it at once, as {@code kill -9} does: it has no chance to stop its database. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The killed program still runs");
        }
    }

    static JdbcClient sql(PostgresServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), PostgresServer.DATABASE, server.password()));
    }

    private void awaitReady() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder heard = new StringBuilder();
        for (String line = out.readLine(); !"READY".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The program ended too early: " + heard);
            }
            heard.append(line).append('\n');
        }
    }
}
