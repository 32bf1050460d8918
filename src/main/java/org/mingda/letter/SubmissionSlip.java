package org.mingda.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.Seals;
import org.mingda.law.Channel;
import org.mingda.law.ClockReading;
import org.mingda.request.Attachment;
import org.mingda.request.Attachments;
import org.mingda.request.CaseClock;
import org.mingda.request.OfficeTime;
import org.mingda.request.Request;
import org.mingda.request.RequestKind;
import org.mingda.request.Requests;
import org.mingda.request.StoredFiles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The slip (提交回执) for whoever has just handed something in: what was received, when, and until when it is answered
 * (Articles 31, 33 and 41). It is printed from what is on file and filed nowhere, has no number of its own, and never
 * names the access code.
 */
@Component
public class SubmissionSlip {

    private static final String FOLDER = "slips/";
    private static final int HASH_SHOWN = 16;
    private static final Duration ONE_SUBMISSION = Duration.ofMinutes(1);
    /** Channels whose receipt date both sides must confirm (rules/channels.csv). */
    private static final Set<Channel> TO_BE_CONFIRMED = Set.of(Channel.EMAIL, Channel.FAX, Channel.ORDINARY_POST);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT).withZone(OfficeTime.ZONE);

    private final Requests requests;
    private final Agencies agencies;
    private final Seals seals;
    private final Attachments attachments;
    private final StoredFiles storedFiles;
    private final CaseClock caseClock;
    private final SlipPress press;
    private final PortalSettings portal;
    private final MessageSource words;

    SubmissionSlip(Requests requests, Agencies agencies, Seals seals, Attachments attachments, StoredFiles storedFiles,
            CaseClock caseClock, SlipPress press, PortalSettings portal, MessageSource words) {
        this.requests = requests;
        this.agencies = agencies;
        this.seals = seals;
        this.attachments = attachments;
        this.storedFiles = storedFiles;
        this.caseClock = caseClock;
        this.press = press;
        this.portal = portal;
        this.words = words;
    }

    /** The slip of a request as it stands today, one PDF. */
    public byte[] pdf(String requestNumber) {
        Request request = requests.get(requestNumber);
        Map<String, Object> facts = new HashMap<>();
        putWhatWasAsked(request, facts);
        putClock(request, facts);
        putAgency(agencies.get(request.agency()), facts);
        return press.print(FOLDER + "submission-slip.html", facts, caseClock.today());
    }

    private void putWhatWasAsked(Request request, Map<String, Object> facts) {
        boolean correction = request.kind() == RequestKind.CORRECTION;
        facts.put("title", correction ? "更正政府信息申请提交回执" : "政府信息公开申请提交回执");
        facts.put("correction", correction);
        facts.put("requestNumber", request.number());
        facts.put("applicant", requests.applicant(request.number()).name());
        facts.put("submittedAt", minute(request.submittedAt()));
        facts.put("channel", words.getMessage("channel." + request.channel().name(), null, request.channel().id(),
                Locale.SIMPLIFIED_CHINESE));
        facts.put("content", request.content());
        facts.put("formWanted", correction ? null : word("formWanted", request.formWanted()));
        facts.put("delivery", word("delivery", request.delivery()));
        facts.put("files", attachments.of(request.number()).stream().filter(file -> cameWith(request, file))
                .map(this::file).toList());
    }

    /** What is added later has its own proof, and may be the office's. */
    private static boolean cameWith(Request request, Attachment file) {
        return file.addedAt().isBefore(request.submittedAt().plus(ONE_SUBMISSION));
    }

    private Map<String, Object> file(Attachment file) {
        String sha256 = storedFiles.get(file.file()).sha256();
        return Map.of("name", file.fileName(), "size", size(file.size()), "sha256", sha256.substring(0, HASH_SHOWN));
    }

    private void putClock(Request request, Map<String, Object> facts) {
        ClockReading reading = caseClock.read(request.number());
        facts.put("receivedOn", request.receivedOn());
        facts.put("confirmed", !TO_BE_CONFIRMED.contains(request.channel()));
        facts.put("dueOn", reading.due());
        facts.put("dueExplanation", DueExplanation.of(reading, request.kind() == RequestKind.CORRECTION
                ? "办理期限" : "答复期限", "收到申请"));
        facts.put("printedOn", caseClock.today());
    }

    private void putAgency(Agency agency, Map<String, Object> facts) {
        facts.put("agencyName", agency.name());
        facts.put("seal", seals.of(agency.id()).map(SubmissionSlip::picture).orElse(null));
        facts.put("agencyAddress", agency.address());
        facts.put("agencyPhone", agency.phone());
        facts.put("agencyHours", agency.officeHours());
        facts.put("trackAddress", portal.link("/track"));
    }

    private static String picture(byte[] png) {
        return Typesetter.PICTURE + Base64.getEncoder().encodeToString(png);
    }

    private String word(String prefix, Enum<?> value) {
        return words.getMessage(prefix + "." + value.name(), null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : "%.1f MB".formatted(bytes / (double) (1 << 20));
    }
}
