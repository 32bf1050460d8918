package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingda.support.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An office brings its own database and mail server; then nothing of the demonstration may be there. */
class RealModeTest {

    private final String database = TestDatabase.empty();
    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withUserConfiguration(
                    ModeConfiguration.class, DataConfiguration.class, EmbeddedDatabase.class, MailCatcher.class,
                    CaughtMail.class, RealModeGuard.class, AdministratorGuard.class, GuardBeforeSchema.class)
            .withPropertyValues(
                    "mingda.data-directory=target/never-made",
                    "spring.datasource.url=" + database,
                    "spring.datasource.username=postgres");
    private final ApplicationContextRunner mailOnly = product.withPropertyValues("spring.mail.host=smtp.example.cn");
    private final ApplicationContextRunner withMail =
            mailOnly.withPropertyValues("mingda.portal.address=https://ysqgk.example.cn");

    @Test
    void nothingOfTheDemonstrationIsThere() {
        withMail.withPropertyValues("mingda.admin.password=Long-enough-2026").run(office -> {
            assertThat(office).hasNotFailed().hasSingleBean(RunMode.class);
            assertThat(office.getBean(RunMode.class)).isEqualTo(RunMode.REAL);
            assertThat(office).doesNotHaveBean(PostgresServer.class);
            assertThat(office).doesNotHaveBean(GreenMail.class);
            assertThat(office).doesNotHaveBean(CaughtMail.class);
        });
    }

    @Test
    void withoutAMailServerNothingStarts() {
        product.run(office -> assertRefused(office, "没有配置邮件服务器", "SPRING_MAIL_HOST"));
    }

    @Test
    void withoutTheAddressOfThePublicPagesNothingStarts() {
        mailOnly.run(office -> assertRefused(office, "没有配置公众访问的网址", "MINGDA_PORTAL_ADDRESS"));
    }

    @Test
    void withoutAnAdministratorsPasswordNothingStartsAndNoTableIsMade() {
        withMail.run(office -> assertRefused(office, "没有设置管理员口令", "MINGDA_ADMIN_PASSWORD"));

        assertThat(tables()).isZero();
    }

    @Test
    void aShortPasswordIsRefused() {
        withMail.withPropertyValues("mingda.admin.password=elevenchars")
                .run(office -> assertRefused(office, "至少 12 个字符", "MINGDA_ADMIN_PASSWORD"));
    }

    @Test
    void whereAnAdministratorExistsNoPasswordIsNeeded() {
        sql().sql("create table act_id_membership (user_id_ text, group_id_ text)").update();
        withMail.withPropertyValues("spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=0")
                .run(office -> assertRefused(office, "没有设置管理员口令", "MINGDA_ADMIN_PASSWORD"));

        sql().sql("insert into act_id_membership values ('li', 'camunda-admin')").update();
        withMail.withPropertyValues("spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=0")
                .run(office -> assertThat(office).hasNotFailed());
    }

    private static void assertRefused(AssertableApplicationContext office, String why, String todo) {
        assertThat(office).hasFailed();
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(office.getStartupFailure());
        assertThat(cause).isInstanceOf(StartProblem.class).hasMessageContaining(why);
        assertThat(((StartProblem) cause).todo()).contains(todo);
    }

    private long tables() {
        return sql().sql("select count(*) from information_schema.tables where table_schema = 'public'")
                .query(Long.class).single();
    }

    private JdbcClient sql() {
        DataSource plain = new DriverManagerDataSource(database, "postgres", "");
        return JdbcClient.create(plain);
    }
}
