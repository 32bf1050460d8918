package org.mingda.web;

/** What was typed into a page, without what cannot be seen and could not be kept. */
final class Typed {

    private Typed() {}

    static String text(String typed) {
        return typed == null ? "" : typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }
}
