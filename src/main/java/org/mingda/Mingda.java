package org.mingda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole product. */
@SpringBootApplication
public class Mingda {

    public static void main(String[] args) {
        SpringApplication.run(Mingda.class, args);
    }
}
