package org.mingda.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Ground;
import org.mingda.law.Outcome;
import org.mingda.law.Outcomes;
import org.mingda.law.RemedyKind;
import org.mingda.request.Delivery;
import org.mingda.request.Ledger;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The reply of each of the 21 outcomes to a natural person and to an organisation, by e-mail and on paper; by download to the person. */
@MingdaTest
class ReplyMatrixTest {

    private static final String PERSON = "张三样";
    private static final String ORGANISATION = "青石样例生态环境保护促进会（有限合伙）第二分支机构联络处";

    /** One request for each applicant and way; outcomes that need nothing on file are drafted anew on it. */
    private static final Map<String, String> REQUESTS = new HashMap<>();

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    ReplyDrafts drafts;

    @Autowired
    ReplyOrders orders;

    @Autowired
    Letters letters;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<Arguments> all() {
        return Outcomes.onClasspath().all().stream().flatMap(outcome -> Stream.of(PERSON, ORGANISATION)
                .flatMap(who -> ways(who).map(way -> Arguments.of(outcome, who, way))));
    }

    private static Stream<Delivery> ways(String who) {
        return who.equals(PERSON) ? Stream.of(Delivery.EMAIL, Delivery.PORTAL, Delivery.POST)
                : Stream.of(Delivery.EMAIL, Delivery.POST);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("all")
    void itSaysToWhomOnWhatGroundAndWhatCanBeDone(Outcome outcome, String who, Delivery way) {
        Ground ground = outcome.grounds().stream().filter(one -> !one.id().equals("withdrawn")).findFirst().orElseThrow();
        String number = request(ground, who, way);
        drafts.save(number, new OnFile(number, ledger, letters, new TransactionTemplate(transactions))
                .draft(ground, "nothing"));

        LetterOrder order = orders.order(number);
        String text = Press.text(letters.preview(order));

        assertThat(order.template()).isEqualTo(ground.letter());
        assertThat(order.recipientEmail()).isEqualTo(way == Delivery.EMAIL ? Applications.EMAIL : null);
        assertThat(text).contains(who + "：", number);
        assertThat(articles(ground, order)).allSatisfy(article -> assertThat(text).contains(article));
        assertRemedy(text, outcome.remedy(), way);
    }

    private String request(Ground ground, String who, Delivery way) {
        Supplier<String> another = () -> application(who, way).submitTo(submitRequest).number();
        return ground.evidence().stream().anyMatch(OnFile.NOT_WRITTEN_BY_OFFICERS::contains) ? another.get()
                : REQUESTS.computeIfAbsent(who + way, name -> another.get());
    }

    private static Applications application(String who, Delivery way) {
        Applications application = who.equals(PERSON) ? anApplication() : anApplication().fromOrganisation(who);
        return switch (way) {
            case EMAIL -> application;
            case PORTAL -> application.byPortal();
            default -> application.byPost();
        };
    }

    /** A refusal quotes the article as the officer wrote it; a report's format is no article and is not quoted. */
    private static List<String> articles(Ground ground, LetterOrder order) {
        Object quoted = order.facts().getOrDefault("refusalArticle", ground.article());
        return quoted.toString().startsWith("年度报告") ? List.of()
                : Arrays.stream(quoted.toString().split("、")).map(Press::withoutSpace).toList();
    }

    /** Since 2024 a refusal under Articles 14 to 16 goes to reconsideration first (行政复议法 Article 23). */
    private static void assertRemedy(String text, RemedyKind remedy, Delivery way) {
        if (remedy == RemedyKind.RECONSIDERATION_FIRST) {
            assertThat(text).contains("应当自收到之日起60日内先向", "申请行政复议").doesNotContain("6个月内直接");
        } else {
            assertThat(text).contains("可以自收到之日起60日内向", "6个月内直接向").doesNotContain("60日内先向");
        }
        assertThat(text.contains("也可以通过互联网提出")).as("Article 22 asks for it when delivered online")
                .isEqualTo(way != Delivery.POST);
    }
}
