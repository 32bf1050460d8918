package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has waiting files scanned in the background, again and again while the scanner is away. */
@Component
public class ScanFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFiles.class);

    private final FileScans scans;
    private final StoredFiles storedFiles;
    private final FileScanner scanner;

    @Autowired
    ScanFiles(FileScans scans, StoredFiles storedFiles, ObjectProvider<FileScanner> scanner) {
        this(scans, storedFiles, scanner.getIfAvailable());
    }

    ScanFiles(FileScans scans, StoredFiles storedFiles, FileScanner scanner) {
        this.scans = scans;
        this.storedFiles = storedFiles;
        this.scanner = scanner;
    }

    /** All files whose turn it is; ends early when the scanner gives no verdict, so that it is not pestered. */
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT10S")
    public void scanWaiting() {
        boolean answering = scanner != null;
        while (answering) {
            Optional<FileScans.Claimed> next = scans.claim();
            answering = next.isPresent() && scan(next.get());
        }
    }

    private boolean scan(FileScans.Claimed file) {
        try (InputStream content = storedFiles.openUnchecked(file.id())) {
            String finding = scanner.findIn(content);
            if (finding.isEmpty()) {
                scans.clean(file.id());
            } else {
                LOG.warn("{} found in file {}, which is kept back", finding, file.id());
                scans.refused(file.id(), finding);
            }
            return true;
        } catch (IOException noVerdict) {
            LOG.warn("file {} waits for the scanner after {} tries: {}", file.id(), file.tries(), noVerdict.toString());
            scans.failed(file, String.valueOf(noVerdict.getMessage()));
            return false;
        }
    }
}
