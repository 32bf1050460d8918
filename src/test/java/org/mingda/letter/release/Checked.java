package org.mingda.letter.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
/** Files at hand, looked through and cleaned as stored ones are. */
final class Checked {

    private static final long MINUTE = 60_000_000_000L;

    private Checked() {}

    /** Writes a file. */
    @FunctionalInterface
    interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    static byte[] file(Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Hit> hits(byte[] content, String name) {
        return onDisk(content, path -> new Examiner(new Budget(MINUTE)).examine(path, name));
    }

    static List<FindingKind> kinds(byte[] content, String name) {
        return hits(content, name).stream().map(Hit::kind).distinct().toList();
    }

    static List<FindingKind> within(Budget budget, byte[] content, String name) {
        return onDisk(content, path -> new Examiner(budget).examine(path, name)).stream().map(Hit::kind).distinct().toList();
    }

    static byte[] cleaned(byte[] content, Cleaner cleaner) {
        return onDisk(content, path -> onDisk(new byte[0], target -> {
            cleaner.clean(path, target, new Budget(MINUTE));
            return Files.readAllBytes(target);
        }));
    }

    private static <T> T onDisk(byte[] content, ReleaseBench.Work<T> work) {
        try {
            Path path = Files.createTempFile("mingda-test-", ".file");
            try {
                Files.write(path, content);
                return work.on(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word stands anywhere in a file, in whatever coding, packed or not. */
    static boolean carries(byte[] content, String word) {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
                Charset.forName("GB18030")).stream().anyMatch(coding -> contains(content, word.getBytes(coding)))
                || content.length > 1 && content[0] == 'P' && content[1] == 'K'
                        && unzipped(content).stream().anyMatch(part -> carries(part, word));
    }

    static List<byte[]> unzipped(byte[] zip) {
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                parts.add(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Names and contents in turn. */
    static byte[] zip(Object... entries) {
        return file(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < entries.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) entries[i]));
                    zip.write(entries[i + 1] instanceof byte[] bytes ? bytes
                            : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
