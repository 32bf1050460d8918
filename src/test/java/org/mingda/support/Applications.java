package org.mingda.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingda.intake.Accepted;
import org.mingda.intake.SubmitRequest;
import org.mingda.law.Channel;
import org.mingda.request.Applicant;
import org.mingda.request.ApplicantKind;
import org.mingda.request.Delivery;
import org.mingda.request.FormWanted;
import org.mingda.request.Submission;

/** Builds applications with good defaults: {@code anApplication().byPost().submitTo(submitRequest)}. */
public final class Applications {

    /** Reaches the mail catcher. */
    public static final String EMAIL = "applicant@example.test";

    private String agency = "qingshi-land";
    private Channel channel = Channel.PORTAL;
    private LocalDate receivedOn = LocalDate.of(2026, 9, 18);
    private String name = "张三样";
    private String idNumber = "11010519491231002X";
    private String email = EMAIL;
    private String content = "申请公开某项目的《建设用地规划许可证》及附件附图。";
    private Delivery delivery = Delivery.EMAIL;
    private ApplicantKind kind = ApplicantKind.NATURAL;

    private Applications() {}

    public static Applications anApplication() {
        return new Applications();
    }

    /** Asks another agency. */
    public Applications to(String other) {
        agency = other;
        return this;
    }

    public Applications receivedOn(String day) {
        receivedOn = LocalDate.parse(day);
        return this;
    }

    /** Came by another way than the portal. */
    public Applications by(Channel way) {
        channel = way;
        return this;
    }

    public Applications from(String applicant) {
        name = applicant;
        return this;
    }

    public Applications fromOrganisation(String organisation) {
        kind = ApplicantKind.OTHER_ORG;
        idNumber = "91350211M000100Y43";
        return from(organisation);
    }

    public Applications identifiedBy(String number) {
        idNumber = number;
        return this;
    }

    public Applications asking(String text) {
        content = text;
        return this;
    }

    public Applications byPost() {
        delivery = Delivery.POST;
        email = null;
        return this;
    }

    /** Fetches the letters from the portal. */
    public Applications byPortal() {
        delivery = Delivery.PORTAL;
        return this;
    }

    public Submission build() {
        Applicant applicant = new Applicant(kind, name, isPerson() ? "ID_CARD" : "CREDIT_CODE", idNumber,
                isPerson() ? null : "李联系", "13800000000", email, "青石市样例路0号");
        return new Submission(agency, channel, receivedOn, applicant, content,
                FormWanted.ELECTRONIC, delivery, channel == Channel.PORTAL ? "applicant" : "registrar");
    }

    private boolean isPerson() {
        return kind == ApplicantKind.NATURAL;
    }

    public Accepted submitTo(SubmitRequest submitRequest) {
        return submitRequest.submit(UUID.randomUUID().toString(), build(), List.of());
    }
}
