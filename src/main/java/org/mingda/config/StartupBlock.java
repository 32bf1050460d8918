package org.mingda.config;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last thing the console shows: where everything is and who may log in. */
@Component
class StartupBlock {

    private static final String LINE = "=".repeat(72);

    private final RunMode mode;
    private final List<StartupNotice> notices;

    StartupBlock(RunMode mode, List<StartupNotice> notices) {
        this.mode = mode;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void print(ApplicationReadyEvent ready) {
        lines(ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .forEach(System.out::println);
    }

    Stream<String> lines(int port) {
        String home = "http://localhost:" + port;
        Stream<String> notes = notices.stream().flatMap(notice -> notice.lines().stream());
        return Stream.of(Stream.of("", LINE, title()), addresses(home), notes, Stream.of(LINE, ""))
                .flatMap(part -> part);
    }

    private String title() {
        return mode == RunMode.DEMO
                ? " 明达 Mingda 已启动（演示：人员和数据均为虚构）/ is running (demonstration)"
                : " 明达 Mingda 已启动 / is running";
    }

    private Stream<String> addresses(String home) {
        Stream<String> pages = Stream.of(
                line("门户 Portal", home + "/"),
                line("申请 Apply", home + "/apply"),
                line("查询 Track", home + "/track"),
                line("办理 Tasklist", home + "/camunda/app/tasklist/default/"),
                line("监控 Cockpit", home + "/camunda/app/cockpit/default/"),
                line("管理 Admin", home + "/camunda/app/admin/default/"));
        return mode == RunMode.DEMO
                ? Stream.concat(pages, Stream.of(line("演示邮箱 Mail", home + "/demo/mail")))
                : pages;
    }

    private static String line(String name, String address) {
        int width = name.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        return "  " + name + " ".repeat(Math.max(1, 18 - width)) + address;
    }
}
