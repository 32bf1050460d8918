package org.mingda.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The picture of each agency's seal, for receipts. */
@Component
public class Seals {

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A PNG; empty when the agency has given none. */
    public Optional<byte[]> of(String agency) {
        return jdbc.sql("select png from agency_seal where agency = ?").param(agency).query(byte[].class).optional();
    }

    public void save(String agency, byte[] png) {
        jdbc.sql("insert into agency_seal (agency, png) values (?, ?)"
                + " on conflict (agency) do update set png = excluded.png").params(agency, png).update();
    }
}
