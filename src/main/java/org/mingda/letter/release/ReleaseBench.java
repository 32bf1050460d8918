package org.mingda.letter.release;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingda.request.StoredFile;
import org.mingda.request.StoredFiles;
import org.springframework.stereotype.Component;

/** Where files are taken apart: on disk, two at a time, each for a limited time, so that no file holds up the house. */
@Component
class ReleaseBench {

    private static final int AT_A_TIME = 2;

    private final StoredFiles storedFiles;
    private final ReleaseSettings settings;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread hand = new Thread(work, "release-check");
        hand.setDaemon(true);
        return hand;
    });

    ReleaseBench(StoredFiles storedFiles, ReleaseSettings settings) {
        this.storedFiles = storedFiles;
        this.settings = settings;
    }

    /** What is done with a file on disk. */
    @FunctionalInterface
    interface Work<T> {
        T on(Path path) throws IOException;
    }

    /** All that was found; a file too large, too slow or too much is a finding too. */
    List<Hit> examine(StoredFile file) {
        if (file.size() > settings.checkSize().toBytes()) {
            return List.of(unchecked("文件超过 " + settings.checkSize().toMegabytes() + " MB，没有检查"));
        }
        return onCopy(file, path -> examine(path, file.fileName()));
    }

    /** The same of a file at hand. */
    List<Hit> examine(Path path, String name) {
        Future<List<Hit>> found = hands.submit(
                () -> new Examiner(new Budget(settings.checkTime().toNanos())).examine(path, name));
        try {
            return found.get(settings.checkTime().toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            found.cancel(true);
            return List.of(unchecked("检查用时太长，没有查完"));
        } catch (ExecutionException tooMuch) {
            return List.of(unchecked("文件太复杂，没有查完"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Does something with a copy of a stored file on disk, which is gone afterwards. */
    <T> T onCopy(StoredFile file, Work<T> work) {
        try {
            Path copy = Files.createTempFile("mingda-release-", ".file");
            try (InputStream content = storedFiles.open(file.id())) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return work.on(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    private static Hit unchecked(String why) {
        return new Hit(FindingKind.CANNOT_BE_CHECKED, "整个文件", null, null, why, false);
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
