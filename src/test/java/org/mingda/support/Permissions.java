package org.mingda.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;

/**
 * Who may do what: a table of {@code src/test/resources/permissions}, a column for each position in the office.
 *
 * <p>A position is a role; handlers and unit reviewers are of the unit of the request, {@code -elsewhere} of another.
 */
public record Permissions(List<String> keys, List<String> positions, List<Map<String, String>> rows) {

    public static final String AGENCY = "qingshi-land";
    public static final String UNIT = "expropriation";
    public static final String OTHER_UNIT = "planning";
    public static final String PASSWORD = "Sample-2026-pass";
    private static final Path FOLDER = Path.of("src/test/resources/permissions");
    private static final String ELSEWHERE = "-elsewhere";
    private static final Set<String> OF_A_UNIT = Set.of("handler", "unit-reviewer");

    /** Reads a table whose first columns say what it is about. */
    public static Permissions read(String table, int keys) {
        try {
            List<List<String>> lines = Files.readAllLines(FOLDER.resolve(table + ".csv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Permissions::cells).toList();
            List<String> head = lines.get(0);
            return new Permissions(head.subList(0, keys), head.subList(keys, head.size()),
                    lines.stream().skip(1).map(line -> row(head, line)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code process/task} to what its due date asks. */
    public static Map<String, String> until() {
        return read("tasks", 3).rows().stream()
                .collect(Collectors.toMap(row -> row.get("process") + "/" + row.get("task"), row -> row.get("until")));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        if (head.size() != cells.size()) {
            throw new IllegalArgumentException("A row needs " + head.size() + " cells: " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return row;
    }

    /** Every position that there is; a table must have a column for each. */
    public static Set<String> all() {
        return Arrays.stream(Role.values()).map(Role::id)
                .flatMap(role -> OF_A_UNIT.contains(role) ? Stream.of(role, role + ELSEWHERE) : Stream.of(role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One new person in each position: position to login. */
    public Map<String, String> people(People people) {
        return people(people, AGENCY, UNIT, OTHER_UNIT);
    }

    /** The same in another agency, with units of that. */
    public Map<String, String> people(People people, String agency, String unit, String elsewhere) {
        return positions.stream().collect(Collectors.toMap(position -> position, position -> person(people, position,
                agency, position.endsWith(ELSEWHERE) ? elsewhere : unit)));
    }

    private static String person(People people, String position, String agency, String unit) {
        String role = position.replace(ELSEWHERE, "");
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "王小明", login + "@example.cn", Set.of(Role.of(role).orElseThrow()),
                OF_A_UNIT.contains(role) ? unit : null, agency), PASSWORD);
        return login;
    }
}
