package org.mingda.web.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.Sha256;
import org.mingda.request.StoredFiles;
import org.mingda.support.LiveHeap;
import org.mingda.support.MingdaTest;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As many and as large files as one form takes, through HTTP into the database and out again. */
@MingdaTest
class LargeFilesTest {

    private static final int FILES = 4;
    private static final int MEGABYTES = 49;
    private static final long MOST_HELD = 64L << 20;

    @LocalServerPort int port;
    @Autowired SubmitRequest submitRequest;
    @Autowired SampleSteps steps;
    @Autowired Attachments attachments;
    @Autowired StoredFiles storedFiles;

    @Test
    void twoHundredMegabytesComeInAndGoOutWithoutEverBeingHeld() throws Exception {
        Accepted accepted = new AskedCase(submitRequest, steps).toClarify();
        Visitor visitor = new Visitor(port);
        visitor.get("/track").post("/track", Map.of("number", accepted.number(), "accessCode", accepted.accessCode()));
        visitor.get("/track/" + accepted.number() + "/answer");
        Map<String, String> fields = Map.of("key", visitor.input("key"), "answer", "见录像");

        LiveHeap heap = LiveHeap.watched();
        try (heap) {
            visitor.uploadStreamed("/track/" + accepted.number() + "/answer", fields, "files", films());
            List<Attachment> files = attachments.of(accepted.number());
            assertThat(files).as(visitor.page()).hasSize(FILES);
            assertThat(digest(files.get(0).file())).isEqualTo(storedFiles.get(files.get(0).file()).sha256())
                    .isEqualTo(digest(film(0)));
            assertThat(files.get(0).size()).isEqualTo((long) MEGABYTES << 20);
        }
        assertThat(heap.looks()).isGreaterThan(3);
        assertThat(heap.growth()).isLessThan(MOST_HELD);
        attachments.of(accepted.number()).forEach(file -> assertThat(file.mediaType()).isEqualTo("video/mp4"));
    }

    private static Map<String, InputStream> films() {
        Map<String, InputStream> films = new LinkedHashMap<>();
        IntStream.range(0, FILES).forEach(i -> films.put("录像" + i + ".mp4", film(i)));
        return films;
    }

    /** Different in each film, the same each time. */
    private static InputStream film(int seed) {
        byte[] megabyte = new byte[1 << 20];
        new Random(seed).nextBytes(megabyte);
        byte[] first = megabyte.clone();
        byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, first, 0, head.length);
        return new SequenceInputStream(Collections.enumeration(Stream.concat(Stream.of(first),
                Collections.nCopies(MEGABYTES - 1, megabyte).stream()).map(ByteArrayInputStream::new).toList()));
    }

    private String digest(UUID file) throws IOException {
        MessageDigest digest = Sha256.digest();
        storedFiles.copyTo(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(InputStream content) throws IOException {
        MessageDigest digest = Sha256.digest();
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }
}
