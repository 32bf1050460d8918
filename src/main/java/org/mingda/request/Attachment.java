package org.mingda.request;

import java.time.Instant;
import java.util.UUID;

/** A file that belongs to a request; its bytes are read apart from it. {@code size} is in bytes. */
public record Attachment(
        UUID id, String request, String fileName, String mediaType, long size, String addedBy, Instant addedAt) {}
