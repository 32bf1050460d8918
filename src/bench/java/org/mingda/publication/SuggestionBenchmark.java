package org.mingda.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingda.bench.Comparison;
import org.mingda.support.TestDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Suggestions for the 40 sample requests over 200,000 published items, against the same query by bare JDBC on one
 * connection that is kept open; exits with 1 beyond twice the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SuggestionBenchmark {

    private static final int ITEMS = Integer.getInteger("mingda.bench.items", 200_000);
    private static final double LIMIT = 2;
    private static final int ROUNDS = 3;
    private static final int MOST = 5;
    private static final String URL = "mingda.bench.database";
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]+)");

    private HikariDataSource pool;
    private Connection connection;
    private Suggestions suggestions;
    private PreparedStatement bare;
    private List<String> names;
    private String[] texts;

    @Setup
    public void open() throws IOException, SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl(System.getProperty(URL));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(4);
        JdbcClient jdbc = JdbcClient.create(pool);
        suggestions = new Suggestions(new CatalogueSearch(jdbc), jdbc, Clock.systemUTC());
        connection = new DriverManagerDataSource(System.getProperty(URL), "postgres", "").getConnection();
        Matcher parameters = NAMED.matcher(CatalogueSearch.sql(Suggestions.COLUMNS));
        names = new ArrayList<>();
        bare = connection.prepareStatement(parameters.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        }));
        texts = new ObjectMapper().readValue(getClass().getResourceAsStream("/demo/requests.json"), String[].class);
    }

    @TearDown
    public void close() throws SQLException {
        connection.close();
        pool.close();
    }

    /** The statement with its values, its rows looked at and dropped; all 40 texts in turn. */
    @Benchmark
    public void bareQuery(Blackhole sink) throws SQLException {
        for (String text : texts) {
            CatalogueQuery query = Suggestions.query(SyntheticCatalogue.AGENCY, text, MOST);
            Array agencies = connection.createArrayOf("text", query.agencies().toArray());
            for (int place = 0; place < names.size(); place++) {
                bare.setObject(place + 1, value(names.get(place), query, agencies));
            }
            try (ResultSet rows = bare.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 6; column++) {
                        sink.consume(rows.getString(column));
                    }
                }
            }
        }
    }

    private static Object value(String name, CatalogueQuery query, Array agencies) {
        return switch (name) {
            case "text" -> query.text();
            case "agencies" -> agencies;
            case "topic" -> query.topic();
            case "compared" -> CatalogueSearch.MOST_COMPARED;
            case "least" -> query.least();
            case "share" -> query.share();
            case "most" -> query.most();
            case "offset" -> query.offset();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What the portal does. */
    @Benchmark
    public void suggest(Blackhole sink) {
        for (String text : texts) {
            sink.consume(suggestions.suggest(SyntheticCatalogue.AGENCY, text, MOST));
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.migrated();
        new SyntheticCatalogue(database).insert(ITEMS);
        Comparison result = Comparison.run(SuggestionBenchmark.class, ROUNDS,
                List.of("-D" + URL + "=" + database.getUrl()), "bareQuery", "suggest");
        System.exit(result.atMost(LIMIT, "suggest", "bareQuery") ? 0 : 1);
    }
}
