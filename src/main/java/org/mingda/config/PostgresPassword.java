package org.mingda.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated password of the embedded PostgreSQL, in a file that only we may read. */
record PostgresPassword(Path file) {

    /** Makes a new one, replacing what an interrupted first start may have left. */
    String create() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            Files.writeString(file, password);
            if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartProblem(
                            "缺少数据库口令文件 %s。".formatted(file),
                            "The password file %s of the database is missing.".formatted(file),
                            "从备份恢复该文件；数据没有被改动。",
                            "Restore the file from a backup; the data was not touched.")
                    .because(e);
        }
    }
}
