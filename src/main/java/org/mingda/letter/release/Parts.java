package org.mingda.letter.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a ZIP archive, or of a document that is one, each read when it is asked for. */
final class Parts implements Closeable {

    private static final int MOST = 20_000;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Parts(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Parts of(Path path, Budget budget) throws IOException {
        Parts parts = new Parts(ZipFile.builder().setPath(path).setCharset(CHINESE).get(), budget);
        try {
            Collections.list(parts.zip.getEntries()).forEach(parts::add);
            return parts;
        } catch (RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void add(ZipArchiveEntry entry) {
        budget.step();
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw Unseen.locked();
        }
        if (entries.size() >= MOST || entries.put(entry.getName().replace('\\', '/'), entry) != null) {
            throw Unseen.damaged();
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    List<String> names() {
        return entries.entrySet().stream().filter(each -> !each.getValue().isDirectory()).map(Map.Entry::getKey).toList();
    }

    List<String> names(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return names().stream().filter(name -> wanted.matcher(name).matches()).toList();
    }

    /** In bytes, as the archive says. */
    long size(String name) {
        return entries.get(name).getSize();
    }

    InputStream open(String name) throws IOException {
        return budget.counting(zip.getInputStream(entries.get(name)));
    }

    void walk(String name, XmlWalk.Walker walker) throws IOException {
        try (InputStream in = open(name)) {
            XmlWalk.through(in, budget, walker);
        }
    }

    Budget budget() {
        return budget;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
