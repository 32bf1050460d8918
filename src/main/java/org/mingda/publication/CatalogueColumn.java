package org.mingda.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of an imported file, by the headings that are usual for it, ours first. */
public enum CatalogueColumn {
    TITLE("标题", "名称", "信息名称", "文件名称"),
    DOCUMENT_NUMBER("文号", "发文字号", "文件编号"),
    TOPIC("公开事项", "主题", "类别", "主题分类"),
    CREATED_ON("形成日期", "生成日期", "成文日期", "发文日期"),
    PUBLISHED_ON("公开日期", "发布日期"),
    ADDRESS("网址", "链接", "网页地址"),
    SUMMARY("摘要", "内容概述", "内容摘要");

    private final List<String> headings;

    CatalogueColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading we write ourselves. */
    public String heading() {
        return headings.get(0);
    }

    boolean required() {
        return this == TITLE || this == TOPIC || this == CREATED_ON || this == PUBLISHED_ON;
    }

    static Optional<CatalogueColumn> of(String heading) {
        return Arrays.stream(values()).filter(column -> column.headings.contains(heading)).findFirst();
    }
}
