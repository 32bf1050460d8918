package org.mingda.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the product, with its data in {@code postgres/} of the data directory.
 *
 * <p>It listens on the loopback address only and asks for the password kept beside it. A folder named {@code postgres}
 * is always whole: the first start makes it under another name and renames it in the end.
 */
final class PostgresServer implements AutoCloseable {

    static final String DATABASE = "mingda";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String LOG_FILE = "postgres.log";
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final EmbeddedPostgres server;
    private final String password;

    private PostgresServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts the server on this port, 0 for any; {@link StartProblem} where it must not or cannot run. */
    static PostgresServer start(DataDirectory data, int port) {
        Path folder = data.resolve("postgres");
        PostgresPassword password = new PostgresPassword(data.resolve("postgres.password"));
        if (new PostgresFolder(folder).isNew()) {
            new NewPostgres(data, password).make(folder);
        }
        new PostgresFolder(folder).requireReadable();
        LeftoverServer.stop(folder);
        return checked(new PostgresServer(run(data, folder, port, password.read()), password.read()));
    }

    String url() {
        return server.getJdbcUrl(DATABASE, DATABASE);
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        LOG.info("PostgreSQL 已停止。 / PostgreSQL has stopped.");
    }

    /** Runs the server on a folder that is its own and locked; {@code password} is null while there is none yet. */
    static EmbeddedPostgres run(DataDirectory data, Path folder, int port, String password) {
        try {
            return settings(data, folder, port, password).start();
        } catch (IOException | RuntimeException e) {
            throw new StartProblem(
                            "PostgreSQL 未能启动（%s）。".formatted(folder),
                            "PostgreSQL did not start (%s).".formatted(folder),
                            "原因见 %s；数据没有被改动。".formatted(data.resolve(LOG_FILE)),
                            "See %s; the data was not touched.".formatted(data.resolve(LOG_FILE)))
                    .because(e);
        }
    }

    private static EmbeddedPostgres.Builder settings(DataDirectory data, Path folder, int port, String password) {
        EmbeddedPostgres.Builder settings = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.closed("programs").resolve("postgres").toFile())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(data.resolve(LOG_FILE).toFile()))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "Asia/Shanghai");
        Durability.SETTINGS.forEach(name -> settings.setServerConfig(name, "on"));
        return password == null ? settings : settings.setConnectConfig("password", password);
    }

    private static PostgresServer checked(PostgresServer server) {
        try {
            Durability.require(server.administration());
            return server;
        } catch (StartProblem e) {
            stopQuietly(server, e);
            throw e;
        }
    }

    private static void stopQuietly(PostgresServer server, StartProblem why) {
        try {
            server.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private DataSource administration() {
        return server.getPostgresDatabase();
    }
}
