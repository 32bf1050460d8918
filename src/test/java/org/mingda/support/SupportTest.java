package org.mingda.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

@MingdaTest
class SupportTest {

    @Autowired Clock clock;
    @Autowired TestClock testClock;
    @Autowired JdbcClient jdbc;
    @Autowired JavaMailSender mail;
    @Autowired GreenMail greenMail;

    @Test
    void theProductReadsTheClockThatTheTestSets() {
        testClock.set("2026-10-10");

        assertThat(LocalDate.now(clock)).isEqualTo("2026-10-10");
    }

    @Test
    void theClockStartsEachTestOnTheSameFriday() {
        assertThat(LocalDate.now(clock)).isEqualTo("2026-09-18");
    }

    @Test
    void flywayAndTheEngineMadeTheirTablesInTheSameDatabase() {
        assertThat(tableExists("agency")).isTrue();
        assertThat(tableExists("act_ru_task")).isTrue();
        assertThat(tableExists("no_such_table")).isFalse();
    }

    @Test
    void aSentMailArrivesAtTheTestServer() {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("office@example.cn");
        message.setTo("applicant@example.cn");
        message.setSubject("回执");
        message.setText("已收到。");
        mail.send(message);

        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aPlainTestGetsItsOwnTables() {
        DataSource one = TestDatabase.migrated();
        DataSource other = TestDatabase.migrated();
        JdbcClient.create(one).sql("create table mine (id int)").update();

        assertThat(tables(one)).contains("agency", "mine");
        assertThat(tables(other)).contains("agency").doesNotContain("mine");
    }

    private boolean tableExists(String name) {
        return jdbc.sql("select to_regclass(?) is not null").param(name).query(Boolean.class).single();
    }

    private static List<String> tables(DataSource database) {
        return JdbcClient.create(database)
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
