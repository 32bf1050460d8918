package org.mingda.letter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of issued letters; the house is shared, so each test works with requests of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LetterHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "mingda.mail.from=disclosure@mingda.example"})
@interface LetterTest {
}
