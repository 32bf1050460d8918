package org.mingda.letter.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of one message: a single notice as it is, several as a digest by kind. */
record NoticeWords(String subject, String text) {

    static NoticeWords of(List<Notice> notices) {
        return notices.size() == 1 ? new NoticeWords(notices.get(0).subject(), notices.get(0).text()) : digest(notices);
    }

    private static NoticeWords digest(List<Notice> notices) {
        Map<NoticeKind, List<Notice>> byKind =
                notices.stream().collect(Collectors.groupingBy(Notice::kind, TreeMap::new, Collectors.toList()));
        String counted = byKind.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue().size() + " 件").collect(Collectors.joining("，"));
        String text = byKind.entrySet().stream()
                .map(entry -> "【" + entry.getKey().label() + "】\n" + entry.getValue().stream()
                        .map(notice -> "· " + notice.subject()).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return new NoticeWords("今天的提醒：" + counted, text + "\n\n在“我的提醒”页面可以选择随时提醒还是每天早上汇总。");
    }
}
