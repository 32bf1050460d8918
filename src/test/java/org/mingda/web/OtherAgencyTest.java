package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.account.Agencies;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.letter.Correspondence;
import org.mingda.letter.Letters;
import org.mingda.letter.notice.OfficerNotices;
import org.mingda.letter.notice.SendNotices;
import org.mingda.request.Absences;
import org.mingda.request.Ledger;
import org.mingda.request.PublicationTopics;
import org.mingda.request.Requests;
import org.mingda.request.SimilarRequests;
import org.mingda.request.UseCaseRefused;
import org.mingda.support.OtherAgency;
import org.mingda.support.Permissions;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Two agencies in one house: their work, their people, their numbers and their mail never meet. */
class OtherAgencyTest extends DeskTest {

    private static final String HAND_OVER = "/desk/hand-over";

    @Autowired People people;
    @Autowired Requests requests;
    @Autowired Ledger ledger;
    @Autowired Letters letters;
    @Autowired Correspondence correspondence;
    @Autowired SimilarRequests similar;
    @Autowired PublicationTopics topics;
    @Autowired OfficerNotices notices;
    @Autowired SendNotices sendNotices;
    @Autowired Absences absences;
    @Autowired TestClock clock;
    @Autowired GreenMail mail;

    private String coordinator;
    private CaseInHand theirs;

    @BeforeEach
    void aRequestOfTheFirstAgencyAndACoordinatorOfTheSecond() {
        coordinator = person(Role.COORDINATOR, null);
        theirs = aCase().register().assign(Permissions.UNIT);
    }

    private String person(Role role, String unit) {
        String login = "y" + UUID.randomUUID().toString().substring(0, 8);
        people.create(new Person(login, "云" + login, login + "@yunxi.example", Set.of(role), unit, OtherAgency.ID),
                Permissions.PASSWORD);
        return login;
    }

    @Test
    void handingOverAnothersRequestReadsAsForANumberThatDoesNotExist() throws Exception {
        String colleague = person(Role.HANDLER, OtherAgency.UNIT);
        int entries = ledger.of(theirs.number()).size();

        for (String to : List.of("person:" + colleague, "unit:" + OtherAgency.UNIT)) {
            assertThat(handOver(theirs.number(), to)).isEqualTo(handOver("QS2026-99999", to))
                    .contains("没有编号为 NUMBER 的申请");
        }

        assertThat(ledger.of(theirs.number())).hasSize(entries);
        assertThat(requests.get(theirs.number()).unit()).isEqualTo(Permissions.UNIT);
    }

    private String handOver(String number, String to) throws Exception {
        List<?> results = (List<?>) send(coordinator, HAND_OVER, "numbers", number, "target", to, "reason", "调整分工")
                .getFlashMap().get("results");
        return results.toString().replace(number, "NUMBER");
    }

    @Test
    void anOwnRequestGoesToNobodyAndToNoUnitOfAnotherAgency() throws Exception {
        CaseInHand own = aCase(anApplication().to(OtherAgency.ID));
        steps.upTo(own.number(), "UserTask_RegisterRequest");
        String registrar = person(Role.REGISTRAR, null);
        steps.takeAs(registrar, own.number(), "UserTask_RegisterRequest");

        assertThat(handOver(own.number(), "person:registrar"))
                .isEqualTo(handOver(own.number(), "person:nobody").replace("nobody", "registrar"));
        assertThatThrownBy(() -> steps.takeAs(registrar, own.number(), "UserTask_AssignUnit", "unit", Permissions.UNIT))
                .isInstanceOf(UseCaseRefused.class).hasMessageContaining("本机关没有承办机构");
        steps.takeAs(registrar, own.number(), "UserTask_AssignUnit", "unit", OtherAgency.UNIT);
        assertThat(requests.get(own.number()).unit()).isEqualTo(OtherAgency.UNIT);
    }

    @Test
    void nobodyOfAnotherAgencyCanBeNotedAsAway() throws Exception {
        String refused = text(send(coordinator, HAND_OVER + "/absences", "absent", "handler", "deputy", "handler4",
                "from", "2026-09-18", "until", "2026-09-21"));

        assertThat(refused).contains("请选择缺勤人员").doesNotContain("程承办");
        assertThat(absences.of("handler", LocalDate.of(2026, 9, 18))).isEmpty();
    }

    @Test
    void thePickersOfferTheOwnPeopleAndUnitsOnly() throws Exception {
        String colleague = person(Role.HANDLER, OtherAgency.UNIT);

        assertThat(text(ask(coordinator, HAND_OVER))).contains("云" + colleague, "森林资源管理股")
                .doesNotContain("程承办", "征地补偿科", theirs.number());
        assertThat(text(ask("coordinator", HAND_OVER))).contains("程承办").doesNotContain(colleague, "森林资源管理股");
    }

    @Test
    void warningsGoToTheOwnAgencysPeopleOnly() {
        String supervisor = person(Role.SUPERVISOR, null);
        CaseInHand own = aCase(anApplication().to(OtherAgency.ID));
        clock.set("2026-11-30");

        notices.overdue(theirs.number());
        notices.overdue(own.number());

        assertThat(addressees(theirs.number())).contains("supervisor@qingshi.example")
                .noneMatch(address -> address.endsWith("@yunxi.example"));
        assertThat(addressees(own.number())).contains(supervisor + "@yunxi.example")
                .noneMatch(address -> address.endsWith("@qingshi.example"));
    }

    private List<String> addressees(String number) {
        sendNotices.sendDue();
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> subject(message).contains(number))
                .flatMap(message -> Arrays.stream(recipients(message))).map(Object::toString).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatManyAskedOneAgencyIsNothingOfTheOther() {
        String text = "申请公开" + UUID.randomUUID() + "号林地的审批文件和附图以及补偿安置的全部材料。";
        for (int i = 0; i < 4; i++) {
            aCase(anApplication().asking(text).from("甲样" + i).identifiedBy("样例Z" + UUID.randomUUID()));
        }
        CaseInHand own = aCase(anApplication().to(OtherAgency.ID).asking(text).from("甲样0"));

        assertThat(similar.applicants(own.number())).isEqualTo(1);
        assertThat(similar.repeated(own.number())).isEmpty();
        assertThat(topics.of(OtherAgency.ID)).noneMatch(topic -> topic.content().equals(text));
        assertThat(topics.of(Permissions.AGENCY)).anyMatch(topic -> topic.content().equals(text));
    }

    @Test
    void requestsAndLettersAreNumberedForEachAgencyByItself(@Autowired Agencies agencies) {
        CaseInHand own = aCase(anApplication().to(OtherAgency.ID));
        CaseInHand next = aCase(anApplication().to(OtherAgency.ID));
        correspondence.issueReceipt(own.number());

        assertThat(own.number()).matches("YX2026-\\d{5}");
        assertThat(Integer.parseInt(next.number().substring(7)))
                .isEqualTo(Integer.parseInt(own.number().substring(7)) + 1);
        assertThat(letters.ofRequest(own.number())).first().extracting(letter -> letter.number()).asString()
                .startsWith("云林");
        assertThat(agencies.get(OtherAgency.ID).letterPrefix()).isEqualTo("云林");
    }
}
