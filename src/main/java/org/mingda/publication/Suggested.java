package org.mingda.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published item that may already answer somebody.
 *
 * @param documentNumber empty when it has none
 * @param address where it can be read: a web address, or a path of our own pages
 */
public record Suggested(
        UUID id, String title, String documentNumber, LocalDate publishedOn, String address, String summary) {}
