package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingda.Mingda;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The same program serving an office: its own database and mail server, one administrator and nobody invented. */
class OfficeStartTest {

    @TempDir Path folder;

    @Test
    void theOfficeBeginsWithItsAdministratorAlone() throws Exception {
        try (ConfigurableApplicationContext office = start()) {
            assertThat(office.getBean(RunMode.class)).isEqualTo(RunMode.REAL);
            assertThat(office.getBean(JdbcClient.class).sql("select id_ from act_id_user").query(String.class).list())
                    .containsExactly("admin");
            assertThat(office.getBean(People.class).haveAdministrator()).isTrue();
            assertThat(office.getBeansOfType(GreenMail.class)).isEmpty();
            assertThat(status(office, "/demo/mail")).isEqualTo(404);
            itsOnlyAgencyIsEverybodysAndStaysSo(office);
            itDoesByItselfWhatIsDoneFromTimeToTime(office);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** An office that served one agency gets a second one: whoever worked there stays where he was. */
    private static void itsOnlyAgencyIsEverybodysAndStaysSo(ConfigurableApplicationContext office) throws Exception {
        assertThat(location(office, "/")).endsWith("/agencies/hetian-water");
        People people = office.getBean(People.class);
        office.getBean(JdbcClient.class).sql("insert into act_id_user (id_, rev_, last_) values ('made-in-admin', 1, '何登记')")
                .update();
        assertThat(people.find("made-in-admin").map(Person::agencyId)).contains("hetian-water");
        assertThat(people.find("admin").map(Person::agencyId)).isEmpty();

        people.settle();
        office.getBean(Agencies.class).save(new Agency("hetian-grain", "HG", "禾田县粮食局", "禾粮", "LOCAL_DEPARTMENT",
                "禾田县人民政府", "", "", "", "", "", ""));

        assertThat(people.find("made-in-admin").map(Person::agencyId)).contains("hetian-water");
        assertThat(people.ofAgency("hetian-grain")).isEmpty();
    }

    /** What all other tests call themselves. */
    private static void itDoesByItselfWhatIsDoneFromTimeToTime(ConfigurableApplicationContext office) {
        assertThat(office.getBeansOfType(ScheduledTaskHolder.class).values())
                .flatExtracting(ScheduledTaskHolder::getScheduledTasks).extracting(ScheduledTask::toString)
                .anyMatch(task -> task.endsWith("SendConfirmations.sendDue"))
                .hasSizeGreaterThan(10);
    }

    private static String location(ConfigurableApplicationContext office, String path) throws Exception {
        String port = office.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers().firstValue("Location")
                .orElseThrow();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Mingda.class).run(
                "--server.port=0",
                "--mingda.data-directory=" + folder.resolve("data"),
                "--spring.datasource.url=" + TestDatabase.empty(),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=smtp.example.cn",
                "--mingda.portal.address=https://ysqgk.example.cn",
                "--mingda.admin.password=Kept-secret-2026",
                "--mingda.agencies[0].id=hetian-water",
                "--mingda.agencies[0].code=HT",
                "--mingda.agencies[0].name=禾田县水利局",
                "--mingda.agencies[0].channels[0].channel=counter",
                "--mingda.agencies[0].guide[0]=本局主动公开水利工程信息。",
                "--camunda.bpm.job-execution.enabled=false");
    }

    private static int status(ConfigurableApplicationContext office, String path) throws Exception {
        String port = office.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
}
