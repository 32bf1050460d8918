package org.mingda.request;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who were ever asked in writing about each request. */
@Component
public class Consultees {

    private final JdbcClient jdbc;

    Consultees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Consultee> of(String request) {
        return jdbc.sql("select * from consultee where request = ? order by length(id), id")
                .param(request).query(Consultee.class).list();
    }

    /** The consultee with this id; an unknown id is an error of the program. */
    public Consultee get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no consultee " + id));
    }

    public Optional<Consultee> find(String id) {
        return jdbc.sql("select * from consultee where id = ?").param(id).query(Consultee.class).optional();
    }

    void add(Consultee consultee) {
        jdbc.sql("insert into consultee (id, request, kind, name, contact, information)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(consultee.id(), consultee.request(), consultee.kind().name(), consultee.name(),
                        consultee.contact(), consultee.information())
                .update();
    }
}
