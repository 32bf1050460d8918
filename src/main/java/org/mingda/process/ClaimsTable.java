package org.mingda.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all claimed tasks in one query; the engine's own service needs one more for each request. */
@Component
class ClaimsTable {

    private final JdbcClient database;

    ClaimsTable(JdbcClient database) {
        this.database = database;
    }

    /** By login and request number, the names of the tasks. */
    Map<String, Map<String, List<String>>> all() {
        Map<String, Map<String, List<String>>> claims = new TreeMap<>();
        database.sql("""
                select task.assignee_, process.business_key_, task.name_
                from act_ru_task task join act_ru_execution process on process.id_ = task.proc_inst_id_
                where task.assignee_ is not null and process.business_key_ is not null
                order by task.create_time_""")
                .query(row -> {
                    claims.computeIfAbsent(row.getString(1), login -> new TreeMap<>())
                            .computeIfAbsent(row.getString(2), number -> new ArrayList<>()).add(row.getString(3));
                });
        return claims;
    }
}
