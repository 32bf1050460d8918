package org.mingda.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingda.calendar.WorkingCalendar;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.CurrentCalendar;
import org.mingda.request.FormWanted;
import org.mingda.request.Requests;
import org.mingda.request.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Sample requests in every stage, made once; what they ask is taken from real requests, who asks is invented. */
@Conditional(OnDemo.class)
@ConditionalOnProperty(name = "mingda.demo.requests", matchIfMissing = true)
@Order(20)
@Component
class DemoRequests implements ApplicationRunner {

    private static final String FAMILY_NAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final int OLDEST_WORKING_DAYS = 23;

    private final SubmitRequest submitRequest;
    private final Requests requests;
    private final DemoWork work;
    private final CurrentCalendar calendar;
    private final Clock clock;
    private final List<String> texts;

    DemoRequests(SubmitRequest submitRequest, Requests requests, DemoWork work, CurrentCalendar calendar, Clock clock,
            ObjectMapper json, @Value("classpath:demo/requests.json") Resource texts) throws IOException {
        this.submitRequest = submitRequest;
        this.requests = requests;
        this.work = work;
        this.calendar = calendar;
        this.clock = clock;
        this.texts = json.readValue(texts.getInputStream(), new TypeReference<>() {});
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (requests.newest(DemoHouse.AGENCY, 1).isEmpty()) {
            List<DemoStage> stages = DemoStage.PLAN;
            for (int i = 0; i < stages.size(); i++) {
                work.bringTo(stages.get(i), submit(i));
            }
        }
    }

    private String submit(int index) {
        LocalDate received = workingDaysAgo(Math.max(0, OLDEST_WORKING_DAYS - index));
        boolean today = received.equals(LocalDate.now(clock));
        Channel channel = today ? Channel.PORTAL : index % 2 == 0 ? Channel.REGISTERED_POST : Channel.COUNTER;
        Submission submission = new Submission(DemoHouse.AGENCY, channel, received, applicant(index),
                texts.get(index % texts.size()), FormWanted.values()[index % 2],
                index % 5 == 4 ? Delivery.POST : Delivery.EMAIL, today ? "applicant" : "registrar");
        return submitRequest.submit("demo-" + index, submission, List.of()).number();
    }

    private static Applicant applicant(int index) {
        String name = FAMILY_NAMES.charAt(index % FAMILY_NAMES.length()) + "样例" + (index / FAMILY_NAMES.length() + 1);
        String email = "applicant" + index + "@example.test";
        String address = "青石市城南区样例路" + (index + 1) + "号";
        return index % 4 == 3
                ? new Applicant(ApplicantKind.values()[1 + index % 5], "青石样例" + name + "有限公司", "OTHER",
                        "样例证照" + index, name, "000-00000000", email, address)
                : new Applicant(ApplicantKind.NATURAL, name, "OTHER", "样例证件" + index, null, "00000000000", email,
                        address);
    }

    private LocalDate workingDaysAgo(int workingDays) {
        WorkingCalendar days = calendar.calendar();
        LocalDate day = LocalDate.now(clock);
        for (int left = workingDays; left > 0; left -= days.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
