package org.mingda.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final String THING = "申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复";
    private static final String MINE = Wording.of(THING, by("赵样例", "11010519491231002X", "13800000001")).hash();

    @ParameterizedTest
    @ValueSource(strings = {
        "尊敬的青石市局领导：您好！申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复。谢谢！",
        "我叫钱样例，申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复。",
        "申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复。联系电话：13800000002，身份证号：110105194912310038",
        "申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复。此致敬礼！申请人：钱样例，2026年9月18日",
        "请求书面公开青石市北部垃圾焚烧发电厂的环境影响评价批复，望尽快予以答复！住址：青石市样例路8号",
        "申请公开青石市北部垃圾焚烧发电厂的环境影响评价批复，邮箱：qian@example.test"
    })
    void theSameUnderAnotherNameIsTheSame(String content) {
        assertThat(Wording.of(content, by("钱样例", "110105194912310038", "13800000002")).hash()).isEqualTo(MINE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年度三公经费, 2025年度三公经费",
        "青国土〔2019〕12号批复, 青国土〔2019〕13号批复",
        "一标段施工合同, 二标段施工合同"
    })
    void anotherYearOrNumberIsAnotherWording(String one, String other) {
        assertThat(Wording.of(one, by("赵样例", "x1", "1"))).isNotEqualTo(Wording.of(other, by("赵样例", "x1", "1")));
    }

    @Test
    void aTextOfNothingButParticularsStaysAsItIs() {
        assertThat(Wording.of("赵样例", by("赵样例", "", "")).pairs()).containsExactly("赵样", "样例");
        assertThat(Stream.of("您好", "谢谢").map(text -> Wording.of(text, by("赵样例", "", "")).hash())).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotGivenLeavesNothingOut() {
        assertThat(Wording.of(THING, new Applicant(ApplicantKind.NATURAL, "", null, null, null, null, null, null)).hash())
                .isEqualTo(MINE);
    }

    private static Applicant by(String name, String idNumber, String phone) {
        return new Applicant(ApplicantKind.NATURAL, name, "OTHER", idNumber, null, phone, "qian@example.test",
                "青石市样例路8号");
    }
}
