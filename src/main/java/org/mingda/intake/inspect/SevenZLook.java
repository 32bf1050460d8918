package org.mingda.intake.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;

/** Looks into 7z archives, one at a time, because unpacking one takes the memory of its dictionary. */
final class SevenZLook {

    /** The dictionary of the program's ordinary setting fits. */
    private static final int MOST_MEMORY_KIB = 36 << 10;

    private SevenZLook() {}

    static void look(InnerFiles inner, Looked file) throws IOException, Objected {
        synchronized (SevenZLook.class) {
            try (SevenZFile archive =
                    SevenZFile.builder().setPath(file.path()).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
                entries(inner, file, archive);
            } catch (PasswordRequiredException encrypted) {
                throw file.objection(Objection.ENCRYPTED);
            } catch (MemoryLimitException tooLarge) {
                throw file.objection(Objection.ARCHIVE_KIND);
            }
        }
    }

    private static void entries(InnerFiles inner, Looked file, SevenZFile archive) throws IOException, Objected {
        int files = 0;
        for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (++files > inner.budget().files()) {
                throw file.objection(Objection.TOO_MANY_INSIDE, String.valueOf(inner.budget().files()));
            }
            String name = entry.getName() == null ? "" : entry.getName().replace('\\', '/');
            InnerFiles.refuseBadName(file, name);
            if (entry.isDirectory()) {
                continue;
            }
            refuseEncrypted(file, entry);
            try (InputStream in = inner.budget().counting(archive.getInputStream(entry))) {
                inner.look(file, name, in, true);
            }
        }
        if (files == 0) {
            throw file.objection(Objection.DAMAGED);
        }
    }

    private static void refuseEncrypted(Looked file, SevenZArchiveEntry entry) throws Objected {
        boolean encrypted = entry.getContentMethods() != null && StreamSupport
                .stream(entry.getContentMethods().spliterator(), false)
                .anyMatch(method -> method.getMethod() == SevenZMethod.AES256SHA256);
        if (encrypted) {
            throw file.objection(Objection.ENCRYPTED);
        }
    }
}
