package org.mingda.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies and their units. */
@Component
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All agencies, by name. */
    public List<Agency> all() {
        return jdbc.sql("select * from agency order by name").query(Agency.class).list();
    }

    public Optional<Agency> find(String id) {
        return jdbc.sql("select * from agency where id = ?").param(id).query(Agency.class).optional();
    }

    /** The agency with this id; an unknown id is an error of the program. */
    public Agency get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no agency " + id));
    }

    /** The units of an agency, the disclosure office first. */
    public List<Unit> units(String agency) {
        return jdbc.sql("select * from unit where agency = ? order by disclosure_office desc, id")
                .param(agency).query(Unit.class).list();
    }

    public Optional<Unit> unit(String id) {
        return jdbc.sql("select * from unit where id = ?").param(id).query(Unit.class).optional();
    }

    /** Adds an agency, or brings the one with this id up to date. */
    public void save(Agency agency) {
        jdbc.sql("""
                insert into agency (id, code, name, letter_prefix, kind, government, superior, online_review,
                                    court, address, phone, office_hours)
                values (:id, :code, :name, :letterPrefix, :kind, :government, :superior, :onlineReview,
                        :court, :address, :phone, :officeHours)
                on conflict (id) do update set code = excluded.code, name = excluded.name,
                  letter_prefix = excluded.letter_prefix, kind = excluded.kind, government = excluded.government,
                  superior = excluded.superior, online_review = excluded.online_review, court = excluded.court,
                  address = excluded.address, phone = excluded.phone, office_hours = excluded.office_hours""")
                .paramSource(agency).update();
    }

    /** Adds a unit, or renames the one with this id. */
    public void save(Unit unit) {
        jdbc.sql("""
                insert into unit (id, agency, name, disclosure_office) values (:id, :agency, :name, :disclosureOffice)
                on conflict (id) do update set name = excluded.name,
                  disclosure_office = excluded.disclosure_office where unit.agency = excluded.agency""")
                .paramSource(unit).update();
    }
}
