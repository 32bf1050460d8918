package org.mingda.config;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the configured database does not answer or does not let us in. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PSQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (!state.startsWith("08") && !state.startsWith("28") && !state.startsWith("3D")) {
            return null;
        }
        return new FailureAnalysis(
                "无法连接数据库：%s\nThe database cannot be used: %s".formatted(cause.getMessage(), cause.getMessage()),
                """
                检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD，以及数据库是否在运行。
                Check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, and that the database is running.""",
                cause);
    }
}
