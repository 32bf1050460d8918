package org.mingda.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one PostgreSQL of the test JVM, thrown away with it and therefore run without fsync.
 *
 * <p>Tests that need no Spring take a database of their own with our tables from {@link #migrated()}.
 */
public final class TestDatabase {

    static final String USER = "postgres";
    private static final String TEMPLATE = "mingda_template";
    private static final AtomicBoolean SPRING_STOPS = new AtomicBoolean();
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A new database with the tables of the product and nothing in them; no engine tables. */
    public static DataSource migrated() {
        return dataSource(create(migratedTemplate()));
    }

    /** The JDBC address of a new database without any table; the user is {@code postgres}, without password. */
    public static String empty() {
        return url(create("template0"));
    }

    /** The JDBC address of a new database without any table, for an application context. */
    static String createForContext() {
        stopAfterTheContexts();
        return url(create("template0"));
    }

    private static String create(String template) {
        String name = "mingda_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template + " encoding 'UTF8'");
        return name;
    }

    private static synchronized String migratedTemplate() {
        if (!exists(TEMPLATE)) {
            execute("create database " + TEMPLATE + " template template0 encoding 'UTF8'");
            Flyway.configure().dataSource(dataSource(TEMPLATE)).load().migrate();
        }
        return TEMPLATE;
    }

    private static boolean exists(String name) {
        return JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("select exists (select from pg_database where datname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private static void execute(String sql) {
        JdbcClient.create(SERVER.getPostgresDatabase()).sql(sql).update();
    }

    private static DataSource dataSource(String name) {
        return new DriverManagerDataSource(url(name), USER, "");
    }

    private static String url(String name) {
        return SERVER.getJdbcUrl(USER, name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopUnlessSpringDoes));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that stops before the contexts leaves them waiting for their connections for half a minute. */
    private static void stopAfterTheContexts() {
        if (SPRING_STOPS.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
        }
    }

    private static void stopUnlessSpringDoes() {
        if (!SPRING_STOPS.get()) {
            stop();
        }
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
