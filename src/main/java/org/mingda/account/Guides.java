package org.mingda.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guide of each agency (政府信息公开指南, Article 12) as plain paragraphs. */
@Component
public class Guides {

    private final JdbcClient jdbc;

    Guides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the agency has none. */
    public List<String> of(String agency) {
        return jdbc.sql("select paragraph from agency_guide where agency = ? order by position")
                .param(agency).query(String.class).list();
    }

    /** What was there before is gone. */
    @Transactional
    public void replace(String agency, List<String> paragraphs) {
        jdbc.sql("delete from agency_guide where agency = ?").param(agency).update();
        for (int i = 0; i < paragraphs.size(); i++) {
            jdbc.sql("insert into agency_guide (agency, position, paragraph) values (?, ?, ?)")
                    .params(agency, i, paragraphs.get(i)).update();
        }
    }
}
