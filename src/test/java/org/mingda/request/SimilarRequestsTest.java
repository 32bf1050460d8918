package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingda.support.Applications.anApplication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingda.intake.SubmitRequest;
import org.mingda.support.MingdaTest;
import org.mingda.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeated requests and requests of many for the same thing, in the words people really use. */
@MingdaTest
class SimilarRequestsTest {

    @Autowired
    SubmitRequest submitRequest;

    @Autowired
    SimilarRequests similar;

    @Autowired
    PublicationTopics topics;

    @Autowired
    SuggestPublication suggest;

    @Autowired
    TextsAtStart textsAtStart;

    @Autowired
    Ledger ledger;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final String me = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            某项目的《建设用地规划许可证》及附件附图。 | 申请公开某项目建设用地规划许可证及其附件、附图
            申请公开本镇“三公经费”信息。 | 请公开本镇三公经费
            申请公开征用某村某处良田补偿费及其使用情况。 | 请求公开某村某处良田征用补偿费及使用情况
            申请公开与本人承包地征收有关的附属物调查登记表、补偿标准、补偿协议等四项信息。 | \
            要求提供本人承包地征收的补偿标准、补偿协议、附属物调查登记表
            申请公开镇政府购买加油站的资金(240万元)支出的审批手续。 | 申请公开镇政府购买加油站的资金（２４０万元）支出审批手续""")
    void theSameApplicantInOtherWordsIsFound(String first, String second) {
        String earlier = ask(me, first);
        ask("someone-else-" + me, first);
        String later = ask(me, second);

        assertThat(similar.repeated(later)).extracting(RepeatedRequest::number).containsExactly(earlier);
        assertThat(similar.repeated(earlier)).as("what came later is no earlier request").isEmpty();
    }

    @Test
    void theSampleRequestsAreAllDifferent() throws IOException {
        List<String> numbers = samples().stream().map(text -> ask(me, text)).toList();

        assertThat(numbers).hasSize(40).allSatisfy(number -> assertThat(similar.repeated(number)).isEmpty());
    }

    @Test
    void theEarlierReplyIsNamed() {
        String earlier = ask(me, "青石市2025年度土地供应计划");
        clock.set("2026-09-30");
        transaction.executeWithoutResult(status -> {
            requests.setOutcome(earlier, "granted");
            ledger.append(earlier, EventType.REPLY_ISSUED, "system", Map.of("number", "青自然资公开答〔2026〕7号"));
        });
        RepeatedRequest found = similar.repeated(ask(me, "青石市2025年度土地供应计划。")).get(0);

        assertThat(found.replyNumber()).isEqualTo("青自然资公开答〔2026〕7号");
        assertThat(found.repliedOn()).isEqualTo("2026-09-30");
        assertThat(found.outcome()).isEqualTo("granted");
        assertThat(found.likeness()).isEqualTo(100);
    }

    @Test
    void withoutAnIdentityNumberNameAndContactTell() {
        String name = "无证" + me;
        String earlier = askUnidentified(name, "某路改造的听证笔录");
        askUnidentified("别人" + me, "某路改造的听证笔录");
        String later = askUnidentified(name, "某路改造听证笔录");

        assertThat(similar.repeated(later)).extracting(RepeatedRequest::number).containsExactly(earlier);
    }

    @Test
    void whatManyAskForIsOneTopicHoweverOftenEachAsks() {
        String text = "城南区湿地公园二期工程的环境影响评价报告书" + me;
        String first = ask("a" + me, text);
        ask("a" + me, "请公开" + text);
        ask("b" + me, "申请公开：" + text);
        assertThat(similar.applicants(first)).isEqualTo(2);
        assertThat(topic(first)).isEmpty();
        String newest = ask("c" + me, text + "全文");

        assertThat(similar.applicants(newest)).isEqualTo(3);
        assertThat(similar.askedByMany(newest)).isTrue();
        assertThat(topic(first)).singleElement().satisfies(topic -> {
            assertThat(topic.requests()).isEqualTo(4);
            assertThat(topic.applicants()).isEqualTo(3);
            assertThat(topic.newest()).isEqualTo(newest);
            assertThat(topic.suggestedOn()).isNull();
        });
    }

    @Test
    void aSuggestionIsNotedOnceByAnOfficerAndOnceByTheApplicant() {
        String number = ask(me, "某水库的水质监测数据" + me);
        suggest.byApplicant(number);
        suggest.byApplicant(number);
        suggest.byOfficer(number, "supervisor");

        assertThat(ledger.of(number)).filteredOn(entry -> entry.type() == EventType.PUBLICATION_SUGGESTED)
                .extracting(LedgerEntry::actor).containsExactly("applicant", "supervisor");
        assertThatThrownBy(() -> suggest.byOfficer(number, "registrar")).isInstanceOf(UseCaseRefused.class)
                .hasMessageContaining("已经");
    }

    @Test
    void requestsFromBeforeAreFiledAtStart() {
        String first = ask("a" + me, "老城墙修缮工程的验收意见" + me);
        String second = ask("b" + me, "老城墙修缮工程验收意见" + me);
        jdbc.sql("delete from request_text where request in (?, ?)").params(first, second).update();
        textsAtStart.run(null);

        assertThat(similar.applicants(first)).isEqualTo(2);
    }

    private List<PublicationTopic> topic(String first) {
        return topics.of("qingshi-land").stream().filter(topic -> topic.topic().equals(first)).toList();
    }

    private String ask(String identity, String text) {
        return anApplication().identifiedBy(identity).asking(text).submitTo(submitRequest).number();
    }

    private String askUnidentified(String name, String text) {
        return anApplication().identifiedBy("").from(name).asking(text).submitTo(submitRequest).number();
    }

    private static List<String> samples() throws IOException {
        return List.of(new ObjectMapper().readValue(
                new ClassPathResource("demo/requests.json").getInputStream(), String[].class));
    }
}
