package org.mingda.support;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Sets the clock back and empties the mail server before each test, and brings a stopped mail server up again.
 *
 * <p>The engine's HTTP interfaces find their engine in one place of the whole JVM, so the test's own one goes there;
 * its webapps have such places too, which a context that closes leaves empty for all others.
 */
class FreshSurroundings implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
        TestMail.reset();
        forgetNotices(test.getApplicationContext().getBean(JdbcTemplate.class));
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
        fillWebapps();
    }

    /** What earlier tests left to be told would come with this one's. */
    private static void forgetNotices(JdbcTemplate jdbc) {
        jdbc.update("delete from applicant_notice");
        jdbc.update("delete from new_task");
        jdbc.update("delete from officer_notice where next_at is not null");
    }

    private static void fillWebapps() {
        if (Cockpit.getRuntimeDelegate() == null) {
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10_000;
    }
}
