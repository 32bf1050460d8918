package org.mingda.config;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Before anything is made: who serves an office must have said where mail goes and must not use a short password. */
@Component
class RealModeGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    static final String PASSWORD = "mingda.admin.password";
    static final int LEAST_LENGTH = 12;

    private static final String PORTAL = "mingda.portal.address";
    private static final String LOCAL = "http://localhost";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (RunMode.of(environment) == RunMode.REAL) {
            requireMail();
            requirePortalAddress();
            requireLongPassword();
        }
    }

    private void requireMail() {
        if (environment.getProperty(OnMailCatcher.MAIL_HOST, "").isBlank()) {
            throw new StartProblem(
                    "已配置数据库，但没有配置邮件服务器：答复书将无法寄出。",
                    "A database is configured but no mail server: replies could not be sent.",
                    "设置 SPRING_MAIL_HOST（以及 SPRING_MAIL_PORT、SPRING_MAIL_USERNAME、SPRING_MAIL_PASSWORD）。",
                    "Set SPRING_MAIL_HOST (and SPRING_MAIL_PORT, SPRING_MAIL_USERNAME, SPRING_MAIL_PASSWORD).");
        }
    }

    /** Letters print it, and a third party who reads "localhost" cannot answer. */
    private void requirePortalAddress() {
        if (environment.getProperty(PORTAL, LOCAL).contains("//localhost")) {
            throw new StartProblem(
                    "没有配置公众访问的网址：文书上的网上答复链接将无法打开。",
                    "The address of the public pages is not set: links in letters could not be opened.",
                    "设置 MINGDA_PORTAL_ADDRESS，例如 https://ysqgk.example.gov.cn。",
                    "Set MINGDA_PORTAL_ADDRESS, e.g. https://ysqgk.example.gov.cn.");
        }
    }

    private void requireLongPassword() {
        String password = environment.getProperty(PASSWORD, "");
        if (!password.isEmpty() && password.length() < LEAST_LENGTH) {
            throw new StartProblem(
                    "管理员口令太短：至少 %d 个字符。".formatted(LEAST_LENGTH),
                    "The administrator's password is too short: at least %d characters.".formatted(LEAST_LENGTH),
                    "换一个更长的 MINGDA_ADMIN_PASSWORD。",
                    "Choose a longer MINGDA_ADMIN_PASSWORD.");
        }
    }
}
