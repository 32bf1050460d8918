package org.mingda.intake.inspect;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run in a JVM whose whole heap is small: looks at all files of a folder and names those it would take. */
public final class SmallHeap {

    /** The names of the files: as many as there are, in the order of their numbers. */
    static final String NAMES = "names";

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Inspector inspector = new Inspector(new Limits(1000, 500L << 20));
        int refused = 0;
        try (DataInputStream names = new DataInputStream(Files.newInputStream(folder.resolve(NAMES)))) {
            for (int number = names.readInt(), i = 0; i < number; i++) {
                String name = names.readUTF();
                if (inspector.inspect(name, folder.resolve(String.valueOf(i))).isPresent()) {
                    refused++;
                } else {
                    System.out.println("taken: " + i + " " + name);
                }
            }
        }
        System.out.println("refused: " + refused);
    }
}
