package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseProblemsTest extends DeskTest {

    @Autowired
    GreenMail mail;

    @Test
    void whatFailedForGoodIsShownAndCanBeTriedAgain() throws Exception {
        mail.stop();
        CaseInHand request = aCase().takeIn().breakStep();

        assertThat(text(ask("registrar", desk(request)))).contains("系统办理中断", "发送回执", "/retry");
        assertThat(text(ask("reviewer", desk(request)))).contains("系统办理中断").doesNotContain("/retry");
        assertThat(status(send("reviewer", desk(request) + "/retry"))).isEqualTo(403);

        mail.start();
        assertThat(status(send("registrar", desk(request) + "/retry"))).isEqualTo(302);
        request.runSteps();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(text(ask("registrar", desk(request)))).contains("已发送").doesNotContain("系统办理中断");
    }
}
