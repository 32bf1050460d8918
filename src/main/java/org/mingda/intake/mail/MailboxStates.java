package org.mingda.intake.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the mailboxes can be read, for those who must see it when they cannot. */
@Component
public class MailboxStates implements MailboxPulse {

    /**
     * @param problem why it cannot be read; empty when it can
     * @param since when that began
     * @param lastRead null when it never was
     */
    public record State(String agency, String mailbox, String problem, Instant since, Instant lastRead) {

        /** Whether somebody should do something. */
        public boolean away() {
            return !problem.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one agency; of all when there is none given, for whoever looks after the installation. */
    public List<State> of(String agency) {
        return jdbc.sql("select agency, mailbox, problem, since, last_read from mailbox_state"
                        + " where cast(? as text) is null or agency = ? order by agency")
                .params(agency, agency).query(State.class).list();
    }

    @Override
    @Transactional
    public void reached(String agency, Mailbox box) {
        save(agency, box, "", true);
    }

    @Override
    @Transactional
    public void lost(String agency, Mailbox box, String why) {
        save(agency, box, why, false);
    }

    private void save(String agency, Mailbox box, String problem, boolean read) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into mailbox_state (agency, mailbox, problem, since, last_read) values (?, ?, ?, ?, ?)
                on conflict (agency) do update set mailbox = excluded.mailbox, problem = excluded.problem,
                  since = case when (mailbox_state.problem = '') = (excluded.problem = '')
                    then mailbox_state.since else excluded.since end,
                  last_read = coalesce(excluded.last_read, mailbox_state.last_read)""")
                .params(agency, box.address(), problem, now, read ? now : null).update();
    }
}
