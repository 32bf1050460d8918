package org.mingda.mutants;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** Runs the tests of a decision table with a mutant in its place: they read it from a class path of their own. */
final class TableTests {

    private static final Path SOURCES = Path.of("src/test/java");

    private final Path folder;

    TableTests(Path folder) {
        this.folder = folder;
    }

    /** The test that notices the mutant; nothing when no test reads the table from the class path. */
    Optional<String> noticing(Mutant mutant) throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.writeString(folder.resolve("processes").resolve(mutant.file()), mutant.xml());
        try (Own own = new Own(folder)) {
            List<ClassSelector> tests = testsOf(mutant.file()).stream().map(own::load).map(DiscoverySelectors::selectClass)
                    .toList();
            return tests.isEmpty() ? Optional.empty() : Runs.of(tests, test -> {}).stream().findFirst();
        }
    }

    private static List<String> testsOf(String table) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).filter(file -> mentions(file, "/processes/" + table))
                    .map(file -> SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.')).toList();
        }
    }

    private static boolean mentions(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our classes anew, so that nothing they keep stays, and the mutant before the model; all else as it is. */
    private static final class Own extends URLClassLoader {

        Own(Path folder) throws MalformedURLException {
            super(urls(folder), Own.class.getClassLoader());
        }

        private static URL[] urls(Path folder) throws MalformedURLException {
            return new URL[] {folder.toUri().toURL(), Path.of("target/test-classes").toUri().toURL(),
                Path.of("target/classes").toUri().toURL()};
        }

        Class<?> load(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.mingda.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
