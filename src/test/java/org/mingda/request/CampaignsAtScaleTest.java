package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.support.MingdaTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A group of fifty thousand stays workable, with room for a machine that has other work; nothing of it is kept. */
@MingdaTest
class CampaignsAtScaleTest {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignsAtScaleTest.class);
    private static final int MANY = 50_000;
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final String THING = "申请公开青石市北部垃圾焚烧发电厂项目的环境影响评价文件及其批复、选址论证报告和公众参与说明";
    private static final String TOPIC = "MASS-000001";

    @Autowired JdbcClient jdbc;
    @Autowired Campaigns campaigns;
    @Autowired BulkOrders orders;
    @Autowired SimilarRequests similar;
    @Autowired RequestTexts texts;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;

    @Test
    void listPageOrderAndTheNextSubmissionAreQuickWithFiftyThousandMembers() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            CampaignView view = new CampaignView("mass", null);
            BulkChoice all = new BulkChoice(BulkChoice.Scope.ALL, List.of());
            BulkChoice same = new BulkChoice(BulkChoice.Scope.SAME, List.of());

            assertThat(timed("list", () -> campaigns.of(view))).singleElement()
                    .satisfies(group -> assertThat(group.size()).isEqualTo(MANY));
            CampaignFigures figures = timed("figures", () -> campaigns.figures(view, TOPIC));
            assertThat(figures.differing()).isEqualTo(MANY / 10);
            assertThat(figures.people()).isEqualTo(MANY);
            assertThat(timed("members", () -> campaigns.members(view, TOPIC, new CampaignFilter(null, false, "", 900))))
                    .hasSize(Campaigns.PAGE_SIZE);
            assertThat(timed("differing members", () ->
                    campaigns.members(view, TOPIC, new CampaignFilter(Stage.REGISTRATION, true, "群样", 1))))
                    .allMatch(CampaignMember::differs).hasSize(Campaigns.PAGE_SIZE);
            assertThat(timed("applicants on a case page", () -> similar.applicants(TOPIC))).isEqualTo(MANY);
            long order = timed("order for all", () -> orders.prepare("mass", TOPIC, BulkStep.REGISTER, all, registrar()));
            assertThat(timed("its page", () -> orders.items(order, 400))).hasSize(BulkOrders.PAGE_SIZE);
            assertThat(timed("its counts", () -> orders.find(order)).orElseThrow().counts().all()).isEqualTo(MANY);
            long most = timed("order for the same", () ->
                    orders.prepare("mass", TOPIC, BulkStep.REGISTER, same, registrar()));
            assertThat(orders.find(most).orElseThrow().counts().waiting()).isEqualTo(MANY * 9 / 10);
            everybodyHasADraft();
            long approval = timed("order for drafts", () -> orders.prepare("mass", TOPIC, BulkStep.APPROVE, all,
                    people.find("head").orElseThrow()));
            assertThat(orders.find(approval).orElseThrow().counts()).isEqualTo(new BulkOrder.Counts(MANY - 5, 0, 5));
            assertThat(timed("hundred more texts", this::hundredMore)).containsOnly(TOPIC);
        });
    }

    /** Five of them have another draft, which is found among all. */
    private void everybodyHasADraft() {
        jdbc.sql("update request set stage = 'APPROVAL' where agency = 'mass'").update();
        jdbc.sql("insert into reply_draft (request, version, outcome, ground, facts, drafter, saved_at)"
                + " select number, 1, 'granted', 'provided', '经查，您申请的信息存在。' ||"
                + " case when right(number, 4) = '0007' then '另有附件。' else '' end, 'handler', now()"
                + " from request where agency = 'mass'").update();
    }

    private Person registrar() {
        return people.find("registrar").orElseThrow();
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{} of {}: {} ms", what, MANY, took.toMillis());
        assertThat(took).as(what).isLessThan(BOUND);
        return result;
    }

    private List<String> hundredMore() {
        requestsFrom(MANY + 1, MANY + 100);
        for (int n = MANY + 1; n <= MANY + 100; n++) {
            texts.file("MASS-%06d".formatted(n), "mass", (n % 2 == 0 ? "您好！" : "") + THING + "，第" + n % 7 + "次催问。",
                    new Applicant(ApplicantKind.NATURAL, "群样" + n, "OTHER", "ID" + n, null, null, null, null));
        }
        return jdbc.sql("select distinct topic from request_text where request > :last and agency = 'mass'")
                .param("last", "MASS-%06d".formatted(MANY)).query(String.class).list();
    }

    /** Every tenth asks for something more. */
    private void fill() {
        jdbc.sql("insert into agency select 'mass', 'MASS', name, letter_prefix, kind, government, superior,"
                + " online_review, court, address, phone, office_hours from agency limit 1").update();
        requestsFrom(1, MANY);
        Wording wording = Wording.of(THING, new Applicant(ApplicantKind.NATURAL, "", "", "", "", "", "", ""));
        String[] pairs = RequestTexts.pairs(wording.pairs());
        jdbc.sql("insert into request_topic (topic, agency, bigrams, size, wording) values (?, 'mass', ?, ?, ?)")
                .params(TOPIC, pairs, pairs.length, wording.hash()).update();
        jdbc.sql("""
                insert into request_text (request, agency, bigrams, size, topic, wording)
                select number, 'mass', :pairs, :size, :topic,
                       case when right(number, 1) = '0' then md5(number) else :wording end
                from request where agency = 'mass'""")
                .param("pairs", pairs).param("size", pairs.length).param("topic", TOPIC)
                .param("wording", wording.hash()).update();
        jdbc.sql("analyze request, applicant, request_text, request_topic").update();
    }

    private void requestsFrom(int first, int last) {
        jdbc.sql("""
                insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted, delivery,
                                     access_code_hash, stage, clock_state, due_on, kind)
                select 'MASS-' || to_char(n, 'FM000000'), 'mass', 'PORTAL', timestamptz '2026-09-10 08:00+08' + n * '11 s'::interval,
                       date '2026-09-11', :thing, 'ELECTRONIC', 'EMAIL', md5(n::text), 'REGISTRATION', 'RUNNING',
                       date '2026-10-12' + n % 5, 'DISCLOSURE'
                from generate_series(:first, :last) n""")
                .param("thing", THING).param("first", first).param("last", last).update();
        jdbc.sql("insert into applicant (request, kind, name, id_type, id_number) select number, 'NATURAL',"
                + " '群样' || right(number, 6), 'OTHER', 'ID' || number from request where agency = 'mass'"
                + " and right(number, 6)::int between ? and ?").params(first, last).update();
    }
}
