package org.mingda.config;

import javax.sql.DataSource;
import org.mingda.account.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses an office without an administrator, before the first table is made. */
@Component
@Conditional(OnReal.class)
class AdministratorGuard implements InitializingBean {

    private final JdbcClient database;
    private final String password;

    AdministratorGuard(DataSource database, @Value("${" + RealModeGuard.PASSWORD + ":}") String password) {
        this.database = JdbcClient.create(database);
        this.password = password;
    }

    @Override
    public void afterPropertiesSet() {
        if (password.isEmpty() && !administratorExists()) {
            throw new StartProblem(
                    "还没有管理员，也没有设置管理员口令。",
                    "There is no administrator yet, and no password was set for one.",
                    "设置环境变量 MINGDA_ADMIN_PASSWORD（至少 %d 个字符）后重新启动，用户名为 admin。"
                            .formatted(RealModeGuard.LEAST_LENGTH),
                    "Set MINGDA_ADMIN_PASSWORD (at least %d characters) and start again; the login is admin."
                            .formatted(RealModeGuard.LEAST_LENGTH));
        }
    }

    private boolean administratorExists() {
        return exists("select to_regclass('act_id_membership') is not null")
                && exists("select exists (select from act_id_membership where group_id_ = '%s')"
                        .formatted(Role.ADMINISTRATOR.id()));
    }

    private boolean exists(String question) {
        return database.sql(question).query(Boolean.class).single();
    }
}
