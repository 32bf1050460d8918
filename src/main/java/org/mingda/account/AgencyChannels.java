package org.mingda.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each agency can be reached (Article 12: address, office hours, telephone, fax and internet contact). */
@Component
public class AgencyChannels {

    private final JdbcClient jdbc;

    AgencyChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which the agency names them; those that are not open too. */
    public List<AgencyChannel> of(String agency) {
        return jdbc.sql("select agency, channel, address, hours, note, open from agency_channel"
                        + " where agency = ? order by position")
                .param(agency).query(AgencyChannel.class).list();
    }

    /** What was there before is gone. */
    @Transactional
    public void replace(String agency, List<AgencyChannel> channels) {
        jdbc.sql("delete from agency_channel where agency = ?").param(agency).update();
        for (int i = 0; i < channels.size(); i++) {
            add(channels.get(i), i);
        }
    }

    private void add(AgencyChannel channel, int position) {
        jdbc.sql("insert into agency_channel (agency, channel, position, address, hours, note, open)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(channel.agency(), channel.channel(), position, channel.address(), channel.hours(),
                        channel.note(), channel.open()).update();
    }
}
