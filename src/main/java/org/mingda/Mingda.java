package org.mingda;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole product, in Beijing time wherever the machine stands: the engine keeps dates without a zone. */
@SpringBootApplication
public class Mingda {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        speakChinese();
        SpringApplication.run(Mingda.class, args);
    }

    /** A system without any language set would show question marks instead of Chinese. */
    private static void speakChinese() {
        if (!Charset.forName(System.getProperty("native.encoding")).newEncoder().canEncode('明')) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setProperty("logging.charset.console", "UTF-8");
        }
    }
}
