package org.mingda.request;

import java.io.IOException;
import java.io.InputStream;

/** Looks into a file for malicious programs; where there is one, no file is given out before it was asked. */
public interface FileScanner {

    /**
     * What was found: empty when the file is clean.
     *
     * @throws IOException when the scanner could not be asked or gave no verdict; to be tried again
     */
    String findIn(InputStream content) throws IOException;
}
