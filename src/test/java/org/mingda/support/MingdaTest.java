package org.mingda.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole product on a free port, with its own empty database, a mail server and a clock that stands still.
 *
 * <p>All classes with nothing but this annotation share one application context and therefore one database: a test
 * makes its own request and asserts on that. The clock and the mail server are reset before each test. Nothing
 * happens by itself: a test fires timers and asynchronous steps, and calls what is done from time to time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mingda.mode=demo",
            "mingda.demo.requests=false",
            // all tests ask as the same few people at the same instant
            "mingda.guard.applicant.free=1000000",
            "mingda.guard.agency.free=1000000",
            "mingda.schedules=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = TestSurroundings.class)
@TestExecutionListeners(listeners = FreshSurroundings.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface MingdaTest {}
