package org.mingda.intake;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that comes in, named as its sender names it; its bytes are read from where they lie, more than once.
 *
 * @param size in bytes, as the sender says
 */
public record Upload(String fileName, long size, InputStreamSource content) {}
