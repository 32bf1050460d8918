package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.request.Attachments;
import org.mingda.request.StoredFiles;
import org.mingda.support.SampleFiles;
import org.mingda.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers and the applicant see of a file that was not found clean. */
class FileStatesTest extends DeskTest {

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired StoredFiles storedFiles;
    @Autowired Attachments attachments;

    private UUID file;

    @AfterEach
    void nothingWaitsForOtherTests() {
        inState("CLEAN", "");
    }

    @Test
    void aWaitingFileIsNamedButCannotBeOpenedAndOfficersSeeThatTheScannerIsAway() throws Exception {
        Accepted accepted = withFile();
        inState("WAITING", "Connection refused");

        assertThat(text(ask("registrar", "/desk/requests/" + accepted.number())))
                .contains("批复.pdf", "等待安全检查，暂不能打开").doesNotContain("/attachments/" + attachment(accepted));
        assertThat(status(ask("registrar", link(accepted)))).isEqualTo(404);
        assertThat(text(ask("registrar", "/desk"))).contains("病毒扫描服务器没有正常应答", "Connection refused");
        assertThat(tracked(accepted)).contains("批复.pdf", "正在进行安全检查", "不影响收到之日");

        inState("CLEAN", "");
        assertThat(status(ask("registrar", link(accepted)))).isEqualTo(200);
        assertThat(text(ask("registrar", "/desk"))).doesNotContain("病毒扫描服务器");
        assertThat(tracked(accepted)).contains("批复.pdf").doesNotContain("安全检查");
    }

    @Test
    void aRefusedFileStaysClosedAndTheApplicantIsToldWhatToDo() throws Exception {
        Accepted accepted = withFile();
        inState("REFUSED", "Eicar-Test-Signature");

        assertThat(text(ask("registrar", "/desk/requests/" + accepted.number())))
                .contains("没有通过安全检查，不能打开", "隔离保存");
        assertThat(status(ask("registrar", link(accepted)))).isEqualTo(404);
        assertThat(tracked(accepted)).contains("没有通过安全检查", "申请本身有效");
    }

    @Test
    void whatOfficersAddIsNotListedToTheApplicant() throws Exception {
        Accepted accepted = withFile();
        attachments.add(accepted.number(), SampleFiles.stored(storedFiles, "内部签报.pdf", SampleFiles.pdf("b")), "registrar");

        assertThat(tracked(accepted)).contains("批复.pdf").doesNotContain("内部签报");
    }

    private Accepted withFile() {
        file = SampleFiles.stored(storedFiles, "批复.pdf", SampleFiles.pdf("a"));
        return submitRequest.submit(UUID.randomUUID().toString(), anApplication().build(), List.of(file));
    }

    private void inState(String state, String finding) {
        database.sql("update stored_file set state = ?, finding = ?, next_try = now() where id = ?")
                .params(state, finding, file).update();
    }

    private UUID attachment(Accepted accepted) {
        return attachments.of(accepted.number()).get(0).id();
    }

    private String link(Accepted accepted) {
        return "/desk/requests/" + accepted.number() + "/attachments/" + attachment(accepted);
    }

    private String tracked(Accepted accepted) {
        Visitor visitor = new Visitor(port);
        return visitor.get("/track").post("/track",
                Map.of("number", accepted.number(), "accessCode", accepted.accessCode())).page();
    }
}
