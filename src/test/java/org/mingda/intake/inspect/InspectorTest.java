package org.mingda.intake.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import org.junit.jupiter.params.provider.Arguments;
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

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("a\0.pdf", Made.pdf(""), Objection.BAD_NAME, "a.pdf"),
                arguments("a.exe", Made.pdf(""), Objection.HARMFUL_NAME, "a.exe"),
                arguments("a.pdf", Made.bytes("MZ" + "\0".repeat(80)), Objection.PROGRAM, "a.pdf"),
                arguments("a.zip", Made.zip("b/c.txt", "<script>"), Objection.SCRIPT, "a.zip › b/c.txt"),
                arguments("a.docx", Made.docx("word/vbaProject.bin", "x"), Objection.MACROS, "a.docx"),
                arguments("a.zip", Made.zip("b.doc", GoodFiles.compound("VBA", new byte[9])), Objection.MACROS,
                        "a.zip › b.doc"),
                arguments("a.pdf", Made.pdf("9 0 obj<</S/Launch>>endobj"), Objection.ACTIVE_PDF, "a.pdf"),
                arguments("a.png", Made.joined(GoodFiles.picture("png"), Made.zip("a", "a")), Objection.HIDDEN, "a.png"),
                arguments("a.pdf", Made.pdf("9 0 obj<</Encrypt 8 0 R>>endobj"), Objection.ENCRYPTED, "a.pdf"),
                arguments("a.zip", Made.rawZip("b.txt", Made.bytes("x"), 1, 0, 1), Objection.ENCRYPTED, "a.zip"),
                arguments("a.7z", Made.sevenZ(new char[] {'x'}, Made.entries("b.txt", "b")), Objection.ENCRYPTED, "a.7z"),
                arguments("a.xlsx", GoodFiles.compound("EncryptedPackage", new byte[9]), Objection.ENCRYPTED, "a.xlsx"),
                arguments("a.xls", GoodFiles.compound("EncryptedPackage", new byte[9]), Objection.ENCRYPTED, "a.xls"),
                arguments("a.zip", Made.zip("b.zip", Made.zip("c.txt", "c")), Objection.NESTED, "a.zip › b.zip"),
                arguments("a.zip", Made.bomb("b.txt", 100), Objection.BOMB, "a.zip"),
                arguments("a.rar", Made.bytes("Rar!\u001a\7\1\0" + "\0".repeat(80)), Objection.ARCHIVE_KIND, "a.rar"),
                arguments("a.pdf", GoodFiles.picture("jpg"), Objection.DISGUISED, "a.pdf"),
                arguments("a.zip", Made.cut(Made.zip("b.txt", "b"), 60), Objection.DAMAGED, "a.zip"),
                arguments("a.abc", new byte[] {1, 2, 3, 4}, Objection.UNKNOWN, "a.abc"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAndWhereItLies(String name, byte[] content, Objection objection, String where) throws IOException {
        assertThat(inspected(name, content)).hasValueSatisfying(found -> {
            assertThat(found.objection()).isEqualTo(objection);
            assertThat(found.where()).isEqualTo(where);
        });
    }

    private Optional<Found> inspected(String name, byte[] content) throws IOException {
        return new Inspector(new Limits(1000, 500L << 20)).inspect(name, Files.write(folder.resolve("x"), content));
    }
}
