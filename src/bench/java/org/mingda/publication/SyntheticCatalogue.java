package org.mingda.publication;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A large catalogue of one agency: streets, projects, sections, years and kinds of documents, combined in turn.
 *
 * <p>The words are those that the sample requests use, so that nearly every pair of theirs stands in very many items.
 */
final class SyntheticCatalogue {

    static final String AGENCY = "bench";

    private final JdbcClient jdbc;

    SyntheticCatalogue(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    void insert(int count) {
        jdbc.sql("""
                insert into agency values ('bench', 'BENCH', '测试市示例局', '测示', 'LOCAL_DEPARTMENT', '测试市人民政府',
                  '示例省示例厅', '', '测试市示例区人民法院', '测试市示例路1号', '000-0000', '工作日')""").update();
        for (int first = 1; first <= count; first += 5_000) {
            portion(first, Math.min(count, first + 4_999));
        }
        jdbc.sql("vacuum analyze").update();
    }

    private void portion(int first, int last) {
        jdbc.sql("""
                insert into published_item (id, agency, title, document_number, summary, created_on, published_on, address,
                                            topic, recorded_by, recorded_at)
                select gen_random_uuid(), 'bench',
                       substr('槐柳松柏桃李桂梅竹兰荷菊枫桑榆杉樟棠芦茶', 1 + n % 20, 1)
                         || substr('荫园岭河山湖川湾溪潭洲塘坡林原谷港堤泉沙', 1 + n / 20 % 20, 1) || '街道'
                         || (array['旧城改造','湿地公园','轨道交通','污水处理厂','棚户区安置','中心小学扩建','河道整治','保障性住房',
                                   '高标准农田建设','管桩厂二期'])[1 + n * 13 % 10] || '项目第' || n * 5 / 7 % 97 || '标段'
                         || (array['征收土地公告','征地补偿安置方案','农用地转用和土地征收批准文件','建设用地规划许可证','建设工程规划许可证',
                                   '建筑工程施工许可证','环境影响评价文件','社会稳定风险评估结论','国有建设用地使用权挂牌出让公告',
                                   '可行性研究报告批复','资金预算和决算','行政处罚决定书'])[1 + n / 11 % 12] || '（' || 2008 + n / 3 % 18 || '年）' || n,
                       case n % 4 when 0 then '' else '测' || (array['政发','府地','自然资','发改'])[n % 4 + 1]
                         || '〔' || 2008 + n / 3 % 18 || '〕' || n % 997 || '号' end,
                       '项目名称、' || (array['批准机关、批准文号、征收范围和面积','补偿方式和标准、安置对象、社会保障','勘测定界图和征地红线图',
                                          '用地单位、许可证号、用地面积、附图和附件名称','案由、依据、结果、决定日期',
                                          '拨付时间、金额和使用情况'])[1 + n / 17 % 6] || '，以及听证、公示和查询的安排。',
                       date '2008-05-01' + n % 6500, date '2008-05-15' + n % 6500, 'https://t.example/' || n,
                       (array['expropriation','licences','projects','budget','penalties'])[1 + n % 5], 'bench', now()
                from generate_series(:first, :last) n""").param("first", first).param("last", last).update();
    }
}
