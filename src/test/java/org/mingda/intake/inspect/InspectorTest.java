package org.mingda.intake.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.intake.inspect.HostileFiles.Hostile;

class InspectorTest {

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, byte[]>> good() {
        return GoodFiles.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatPeopleSendEveryDayIsTaken(Map.Entry<String, byte[]> file) throws IOException {
        assertThat(inspected(file.getKey(), file.getValue())).as(file.getKey()).isEmpty();
    }

    /** In a JVM of its own whose whole heap has 64 MB, so that looking at them cannot have taken more. */
    @Test
    void noneOfAThousandHostileFilesIsTakenWithinSixtyFourMegabytes() throws Exception {
        List<Hostile> hostile = HostileFiles.all();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(1000);
        write(hostile);

        Process looking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SmallHeap.class.getName(), folder.toString()).redirectErrorStream(true).start();
        String said = new String(looking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).containsExactly("refused: " + hostile.size());
        assertThat(looking.waitFor()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().contains("mingda-"))).as("left on disk").isEmpty();
        }
    }

    private void write(List<Hostile> hostile) throws IOException {
        try (DataOutputStream names = new DataOutputStream(Files.newOutputStream(folder.resolve(SmallHeap.NAMES)))) {
            names.writeInt(hostile.size());
            for (int i = 0; i < hostile.size(); i++) {
                names.writeUTF(hostile.get(i).name());
                Files.write(folder.resolve(String.valueOf(i)), hostile.get(i).bytes().get());
            }
        }
    }

    static Stream<Fault> faults() {
        return Fault.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAndWhereItLies(Fault fault) throws IOException {
        assertThat(inspected(fault.name(), fault.content())).hasValueSatisfying(found -> {
            assertThat(found.objection()).isEqualTo(fault.objection());
            assertThat(found.where()).isEqualTo(fault.where());
        });
    }

    private Optional<Found> inspected(String name, byte[] content) throws IOException {
        return new Inspector(new Limits(1000, 500L << 20)).inspect(name, Files.write(folder.resolve("x"), content));
    }
}
