package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many texts a search compares among thousands; {@code -Dmingda.similar.rows=300000} measures more of them. No time
 * is asserted, since that depends on the machine; the rows touched do not.
 */
@MingdaTest
class SimilarRequestsAtScaleTest {

    private static final Logger LOG = LoggerFactory.getLogger(SimilarRequestsAtScaleTest.class);
    private static final int ROWS = Integer.getInteger("mingda.similar.rows", 4_000);
    private static final Pattern COMPARED = Pattern.compile("Heap Scan on request_topic.*?rows=(\\d+)");
    private static final String ASKED = "BULK-001234";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestTexts texts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSearchComparesFewTextsAndFindsTheRightOne() {
        transaction.executeWithoutResult(status -> {
            fill();
            String[] pairs = RequestTexts.pairs(Bigrams.of(inOtherWords(content(ASKED))));
            String topic = search(pairs);
            search(pairs);
            List<String> plan = explain(pairs);
            LOG.info("compared {} of {} texts: {}", compared(plan), ROWS, plan.get(plan.size() - 1));
            status.setRollbackOnly();

            assertThat(topic).isEqualTo(ASKED);
            assertThat(plan).anyMatch(line -> line.contains("request_topic_bigrams"));
            assertThat(compared(plan)).as("%s", plan).isBetween(1, ROWS / 10);
        });
    }

    private String search(String[] pairs) {
        long begin = System.nanoTime();
        String topic = texts.search(RequestTexts.MOST_SIMILAR, "bulk", pairs).query(String.class).single();
        LOG.info("searched {} texts in {} ms", ROWS, (System.nanoTime() - begin) / 1_000_000);
        return topic;
    }

    /** The plan of a search that may not read the whole table, as it never would among many more rows. */
    private List<String> explain(String[] pairs) {
        jdbc.sql("set local enable_seqscan = off").update();
        return texts.search("explain (analyze, costs off) " + RequestTexts.MOST_SIMILAR, "bulk", pairs)
                .query(String.class).list();
    }

    private static int compared(List<String> plan) {
        Matcher found = COMPARED.matcher(String.join("\n", plan));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String inOtherWords(String content) {
        return content.replace("申请公开", "请求依法提供").replace("年度的", "年").replace("及", "、");
    }

    private String content(String number) {
        return jdbc.sql("select content from request where number = ?").param(number).query(String.class).single();
    }

    /** 400 streets, 8 projects, 97 sections, 8 years and 36 kinds of documents, combined in turn. */
    private void fill() {
        jdbc.sql("insert into agency select 'bulk', 'BULK', name, letter_prefix, kind, government, superior,"
                + " online_review, court, address, phone, office_hours from agency limit 1").update();
        jdbc.sql("""
                insert into request (number, agency, channel, submitted_at, received_on, content, form_wanted, delivery,
                                     access_code_hash, stage, clock_state)
                select 'BULK-' || to_char(n, 'FM000000'), 'bulk', 'PORTAL', now(), date '2026-01-01',
                       '申请公开' || substr('槐柳松柏桃李桂梅竹兰荷菊枫桑榆杉樟棠芦茶', 1 + n % 20, 1)
                         || substr('荫园岭河山湖川湾溪潭洲塘坡林原谷港堤泉沙', 1 + n / 20 % 20, 1) || '街道'
                         || (array['旧城改造','湿地公园','轨道交通','污水处理厂','棚户区安置',
                         '中心小学扩建','河道整治','保障性住房'])[1 + n * 13 % 8] || '项目第' || n * 5 / 7 % 97 || '标段'
                         || 2015 + n / 3 % 8 || '年度的' || (array['监理合同','征地批复','规划许可证','环境影响评价文件',
                         '招标文件','拆迁补偿协议','施工图审查意见','竣工验收备案表','资金拨付凭证'])[1 + n / 11 % 9]
                         || '及' || (array['结算审计报告','会议纪要','附图','专家评审意见'])[1 + n / 17 % 4],
                       'ELECTRONIC', 'EMAIL', md5(n::text), 'CLOSED', 'ENDED'
                from generate_series(1, :rows) n""").param("rows", ROWS).update();
        jdbc.sql("""
                insert into request_topic
                select number, agency, pairs, cardinality(pairs), md5(number)
                from request r, lateral (select regexp_replace(content, '^申请公开', '') as plain) p,
                     lateral (select array(select distinct substr(plain, i, 2)
                                           from generate_series(1, length(plain) - 1) i) as pairs) b
                where r.agency = 'bulk'""").update();
        jdbc.sql("analyze request_topic").update();
    }
}
