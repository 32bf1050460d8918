package org.mingda.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the catalogue from a file with commas, and collects what is wrong with it, line by line. */
final class CatalogueFile {

    static final int MOST_ENTRIES = 50_000;

    private final EntryCheck check;
    private final Map<CatalogueColumn, Integer> places = new EnumMap<>(CatalogueColumn.class);
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<CatalogueEntry> entries = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private CatalogueFile(EntryCheck check) {
        this.check = check;
    }

    static ReadFile read(String text, EntryCheck check) {
        CatalogueFile file = new CatalogueFile(check);
        List<CsvRecord> records = CsvReader.read(text).stream().filter(record -> !record.blank()).toList();
        if (records.size() < 2) {
            throw new PublicationRefused("文件里没有内容：第一行应当是标题行，其后每行一条。");
        }
        if (records.size() > MOST_ENTRIES + 1) {
            throw new PublicationRefused("一次最多导入 " + MOST_ENTRIES + " 条，请分成几个文件上传。");
        }
        file.heading(records.get(0));
        if (file.faults.isEmpty()) {
            records.stream().skip(1).forEach(record -> file.entry(record, records.get(0).filled()));
        }
        return new ReadFile(file.entries, file.faults, file.ignored);
    }

    private void heading(CsvRecord heading) {
        for (int place = 0; place < heading.filled(); place++) {
            String name = heading.cells().get(place);
            int here = place;
            CatalogueColumn.of(name).ifPresentOrElse(column -> column(column, here, heading), () -> ignored.add(name));
        }
        List<String> missing = Stream.of(CatalogueColumn.values())
                .filter(column -> column.required() && !places.containsKey(column)).map(CatalogueColumn::heading).toList();
        if (!missing.isEmpty()) {
            fault(heading.line(), "标题行没有这些列：" + String.join("、", missing) + "。列与列之间用英文逗号分隔。");
        }
    }

    private void column(CatalogueColumn column, int place, CsvRecord heading) {
        if (places.putIfAbsent(column, place) != null) {
            fault(heading.line(), "“" + column.heading() + "”有两列，请去掉一列。");
        }
    }

    private void entry(CsvRecord record, int columns) {
        if (record.filled() > columns) {
            fault(record.line(), "有 " + record.filled() + " 格，标题行只有 " + columns
                    + " 格。内容里有英文逗号的，请把整格内容放在英文双引号里。");
            return;
        }
        TypedEntry typed = new TypedEntry(cell(record, CatalogueColumn.TITLE),
                cell(record, CatalogueColumn.DOCUMENT_NUMBER), cell(record, CatalogueColumn.TOPIC),
                cell(record, CatalogueColumn.CREATED_ON), cell(record, CatalogueColumn.PUBLISHED_ON),
                cell(record, CatalogueColumn.ADDRESS), cell(record, CatalogueColumn.SUMMARY));
        List<String> wrong = check.faults(typed);
        wrong.forEach(message -> fault(record.line(), message));
        if (wrong.isEmpty()) {
            keep(check.read(typed), record.line());
        }
    }

    private void keep(CatalogueEntry entry, int line) {
        Integer before = lines.putIfAbsent(entry.title() + "\n" + entry.documentNumber(), line);
        if (before != null) {
            fault(line, "与第 " + before + " 行的标题和文号都相同，请去掉一行。");
        } else {
            entries.add(entry);
        }
    }

    private String cell(CsvRecord record, CatalogueColumn column) {
        Integer place = places.get(column);
        return place == null || place >= record.cells().size() ? "" : record.cells().get(place);
    }

    private void fault(int line, String message) {
        faults.add(new ImportFault(line, message));
    }
}
