package org.mingda.request;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Storing and scanning as in an office that has a scanner; the product under test has none. */
public final class ScannedFiles {

    private final StoredFiles storedFiles;
    private final ScanFiles scanFiles;

    public ScannedFiles(JdbcClient jdbc, Clock clock, FileScans scans, FileScanner scanner) {
        storedFiles = new StoredFiles(jdbc, new FileReferences(jdbc, clock), clock, true);
        scanFiles = new ScanFiles(scans, storedFiles, scanner);
    }

    public StoredFiles storedFiles() {
        return storedFiles;
    }

    public void scanWaiting() {
        scanFiles.scanWaiting();
    }
}
