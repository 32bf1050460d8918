package org.mingda.config;

import java.nio.charset.StandardCharsets;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Invented records for a sample request whose reply waits for its review. */
@Conditional(OnDemo.class)
@Component
class DemoRecords {

    private final ChangeRecords changeRecords;

    DemoRecords(ChangeRecords changeRecords) {
        this.changeRecords = changeRecords;
    }

    void list(String number) {
        changeRecords.add(number, given("关于样例项目用地的批复（样例〔2025〕8号）", false), "handler");
        changeRecords.add(number, given("样例项目勘测定界图说明", true), "handler");
    }

    private static NewRecord given(String title, boolean doubt) {
        byte[] text = (title + "\n\n本文件为演示用的虚构内容。\n").getBytes(StandardCharsets.UTF_8);
        return new NewRecord(title, Disposition.RELEASE, "", "", "", doubt,
                new NewRecord.File(title + ".txt", "text/plain", text));
    }
}
