package org.mingda.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The third parties of each request. */
@Component
public class ThirdParties {

    private final JdbcClient jdbc;

    ThirdParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ThirdParty> of(String request) {
        return jdbc.sql("select * from third_party where request = ? order by id")
                .param(request).query(ThirdParty.class).list();
    }

    public ThirdParty get(String id) {
        return jdbc.sql("select * from third_party where id = ?").param(id).query(ThirdParty.class).single();
    }

    void add(ThirdParty party) {
        jdbc.sql("insert into third_party (id, request, name, contact, information)"
                        + " values (:id, :request, :name, :contact, :information)")
                .paramSource(party).update();
    }
}
