package org.mingda.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letter styles of the agencies, as the settings name them. */
@Component
public class AgencyLetterStyles implements LetterStyles {

    private final JdbcClient jdbc;

    AgencyLetterStyles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LetterStyle of(String agency) {
        return jdbc.sql("""
                select coalesce(style.letterhead, '') as letterhead, coalesce(style.rule, 'DOUBLE') as rule,
                       coalesce(style.signatory, '') as signatory, style.signature, agency_seal.png as seal
                from (select cast(? as text) as agency) asked
                left join agency_letter_style style using (agency) left join agency_seal using (agency)""")
                .param(agency).query(AgencyLetterStyles::style).single();
    }

    private static LetterStyle style(ResultSet row, int index) throws SQLException {
        return new LetterStyle(row.getString("letterhead"), RedRule.valueOf(row.getString("rule")),
                row.getString("signatory"), row.getBytes("signature"), row.getBytes("seal"));
    }

    /** Keeps all of the style but the seal, which {@link Seals} keeps. */
    public void save(String agency, LetterStyle style) {
        jdbc.sql("""
                insert into agency_letter_style (agency, letterhead, rule, signatory, signature)
                values (:agency, :letterhead, :rule, :signatory, :signature)
                on conflict (agency) do update set letterhead = excluded.letterhead, rule = excluded.rule,
                  signatory = excluded.signatory, signature = excluded.signature""")
                .param("agency", agency).param("letterhead", style.letterhead()).param("rule", style.rule().name())
                .param("signatory", style.signatory()).param("signature", style.signature(), Types.BINARY)
                .update();
    }
}
