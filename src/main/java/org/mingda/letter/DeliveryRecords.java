package org.mingda.letter;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingda.request.CaseClock;
import org.mingda.request.Delivery;
import org.mingda.request.DeliveryConsents;
import org.mingda.request.EventType;
import org.mingda.request.Requests;
import org.mingda.request.UseCaseRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers record of a letter on its way to its recipient (送达): each try on one way ends in a proof or is
 * followed by another. Days lie between the letter's own and today.
 */
@Component
public class DeliveryRecords {

    private final DeliveryTries tries;
    private final DeliveryFacts facts;
    private final DeliveryProofs proofs;
    private final Requests requests;
    private final CaseClock caseClock;
    private final LetterLinks links;
    private final ElectronicConsent consent;

    DeliveryRecords(DeliveryTries tries, DeliveryFacts facts, DeliveryProofs proofs, Requests requests,
            CaseClock caseClock, LetterLinks links, ElectronicConsent consent) {
        this.consent = consent;
        this.links = links;
        this.tries = tries;
        this.facts = facts;
        this.proofs = proofs;
        this.requests = requests;
        this.caseClock = caseClock;
    }

    /** Given to the post, registered or by EMS; the return slip is the proof. */
    @Transactional
    public void posted(UUID id, LocalDate on, String trackingNumber, String actor) {
        Letter letter = next(id);
        notTwice(id, DeliveryWay.POST);
        day(letter, on, "交邮日期");
        String tracking = TrackingNumber.checked(trackingNumber);
        changed(letter, DeliveryWay.POST, actor);
        begin(letter, DeliveryWay.POST, on, tracking, actor);
    }

    /** The return slip came back signed; {@code by} may be empty when the slip does not tell. */
    @Transactional
    public void signed(UUID id, LocalDate on, String by, UUID scan, String actor) {
        Letter letter = lock(id);
        DeliveryTry last = inThePost(id);
        day(letter, on, "签收日期");
        refuseWhen(on.isBefore(last.begunOn()), "签收日期不能早于交邮日期 " + last.begunOn() + "。请按回执填写。");
        facts.delivered(letter, last, on, "邮件 " + last.trackingNumber() + " 于 " + on + " 签收"
                + (by.isBlank() ? "" : "，签收人" + by.strip()), scan, actor);
    }

    /** The post brought it back, or reported that it cannot be delivered. */
    @Transactional
    public void returned(UUID id, LocalDate on, String reason, UUID scan, String actor) {
        Letter letter = lock(id);
        DeliveryTry last = inThePost(id);
        day(letter, on, "退回日期");
        refuseWhen(on.isBefore(last.begunOn()), "退回日期不能早于交邮日期 " + last.begunOn() + "。");
        refuseWhen(reason.isBlank(), "请填写退回的原因，例如“地址不详”“拒收”。");
        facts.failed(letter, last, on, "退回：" + reason.strip(), scan, actor);
    }

    /** Handed over against a signature. */
    @Transactional
    public void handedOver(UUID id, LocalDate on, String signedBy, UUID scan, String actor) {
        Letter letter = next(id);
        day(letter, on, "签收日期");
        refuseWhen(signedBy.isBlank(), "请填写签收人；代收的写明与收件人的关系。");
        changed(letter, DeliveryWay.COUNTER, actor);
        facts.delivered(letter, begin(letter, DeliveryWay.COUNTER, on, "", actor), on,
                "当面签收，签收人" + signedBy.strip(), scan, actor);
    }

    /** Published because nothing else reaches the recipient; delivered at the end of the notice. */
    @Transactional
    public void published(UUID id, LocalDate on, String where, String actor) {
        Letter letter = next(id);
        day(letter, on, "公告日期");
        refuseWhen(where.isBlank(), "请填写公告的途径，例如网站栏目、报纸的名称和版面。");
        refuseWhen(tries.of(id).stream().noneMatch(DeliveryTry::failed), "公告送达只在其他方式无法送达时使用，请先试其他方式。");
        changed(letter, DeliveryWay.NOTICE, actor);
        DeliveryTry begun = begin(letter, DeliveryWay.NOTICE, on, "", actor);
        tries.strengthen(begun.id(), "公告于 " + where.strip());
        facts.append(letter, EventType.LETTER_POSTED, on, actor, begun, "note", "公告于 " + where.strip());
    }

    /** The same bytes by e-mail once more, sent by the process. Another address takes the place of the one before. */
    @Transactional
    public void again(UUID id, String email, boolean agreed, String actor) {
        Letter letter = next(id);
        MailAddress.require(email);
        refuseWhen(links.closed(id), "邮件中的下载链接已撤销或过期，再发的邮件不能打开文书，请改用其他方式。");
        refuseWithoutOnlineReview(letter);
        consent.require(letter, Delivery.EMAIL, agreed, actor);
        underWay(id, DeliveryWay.EMAIL).ifPresent(before -> redirect(before, email, actor));
        changed(letter, DeliveryWay.EMAIL, actor);
        tries.begin(id, DeliveryWay.EMAIL, caseClock.today(), email, "", actor);
    }

    /** Put on the portal for the applicant to fetch, or once more when nobody fetched it in time. */
    @Transactional
    public void offeredAgain(UUID id, boolean agreed, String actor) {
        Letter letter = next(id);
        notTwice(id, DeliveryWay.PORTAL);
        refuseWithoutOnlineReview(letter);
        consent.require(letter, Delivery.PORTAL, agreed, actor);
        changed(letter, DeliveryWay.PORTAL, actor);
        tries.begin(id, DeliveryWay.PORTAL, caseClock.today(), "", "", actor);
        proofs.tell(letter);
    }

    /** Only a reply that was written for electronic delivery names the way to ask for reconsideration online. */
    private void refuseWithoutOnlineReview(Letter letter) {
        boolean written = DeliveryConsents.needed(requests.get(letter.request()).delivery());
        refuseWhen(!written && letter.isReply(),
                "这份答复书是按纸面送达制作的，没有写明网上申请行政复议的途径，不能以电子方式送达（《行政复议法》第二十二条）。"
                        + "请邮寄或者当面送交。");
    }

    /** Nothing more is done, because the law or the facts let the letter count as delivered; the reason is kept. */
    @Transactional
    public void settled(UUID id, String reason, String actor) {
        Letter letter = lock(id);
        refuseWhen(reason.isBlank(), "请写明视为送达的理由，例如“受送达人拒收，已由见证人签名留置送达”。");
        refuseWhen(tries.of(id).stream().anyMatch(DeliveryTry::done), "这份文书已经送达或者视为送达，不需要再处理。");
        DeliveryTry last = tries.latest(id).filter(one -> one.failed() || one.underWay())
                .orElseThrow(() -> new UseCaseRefused("这份文书的送达已经终止，不需要再处理。"));
        facts.settled(letter, last, caseClock.today(), reason.strip(), actor);
    }

    /** Only what is under way can be signed for or come back; what is known already stays as it is. */
    private DeliveryTry inThePost(UUID id) {
        List<DeliveryTry> all = tries.of(id);
        refuseWhen(all.stream().anyMatch(DeliveryTry::done), "这份文书已经送达或者视为送达，不能再登记邮件的签收或者退回。请刷新本页。");
        return underWay(id, DeliveryWay.POST).orElseThrow(() -> new UseCaseRefused(all.stream()
                .filter(one -> !one.trackingNumber().isEmpty() && one.failed()).reduce((earlier, later) -> later)
                .map(one -> "邮件 " + one.trackingNumber() + " 已经登记退回，不能再登记签收或者退回。"
                        + "邮政更正的，请先以这个编号重新登记交邮。")
                .orElse("这份文书没有在途的邮件，请先登记交邮。")));
    }

    private Optional<DeliveryTry> underWay(UUID id, DeliveryWay way) {
        return tries.of(id).stream().filter(one -> one.underWay() && one.way() == way)
                .reduce((earlier, later) -> later);
    }

    /** What is on its way is not brought on the same way again before its end is known. */
    private void notTwice(UUID id, DeliveryWay way) {
        underWay(id, way).ifPresent(one -> {
            throw new UseCaseRefused(way == DeliveryWay.POST
                    ? "邮件 " + one.trackingNumber() + " 已经登记交邮，正在途中。已退回的，请先登记退回，再重新交邮。"
                    : "这份文书已经放在网上，正在等申请人下载，不需要再放一次。");
        });
    }

    private void redirect(DeliveryTry before, String email, String actor) {
        refuseWhen(before.address().equalsIgnoreCase(email), "这份文书正在发往 " + email + "，不需要再发一次。请稍后刷新本页看结果。");
        tries.ended(before.id(), "改发到 " + email, actor);
    }

    private DeliveryTry begin(Letter letter, DeliveryWay way, LocalDate on, String trackingNumber, String actor) {
        tries.begin(letter.id(), way, on, "", trackingNumber, actor);
        DeliveryTry begun = tries.latest(letter.id()).orElseThrow();
        if (way == DeliveryWay.POST) {
            facts.append(letter, EventType.LETTER_POSTED, on, actor, begun, "to", letter.recipientName());
        }
        return begun;
    }

    /** Another way than before is told in the ledger. */
    private void changed(Letter letter, DeliveryWay way, String actor) {
        tries.latest(letter.id()).filter(last -> last.way() != way).ifPresent(last ->
                facts.append(letter, EventType.DELIVERY_WAY_CHANGED, caseClock.today(), actor, last, "newWay", way.name()));
    }

    /** A letter that may be tried on another way: not one that is delivered, or that a notice is about to deliver. */
    private Letter next(UUID id) {
        Letter letter = lock(id);
        boolean waits = letter.state() == LetterState.QUEUED && tries.of(id).isEmpty();
        refuseWhen(waits || !letter.state().out(), "这份文书还没有发出，不能登记送达。");
        tries.of(id).forEach(one -> {
            refuseWhen(one.delivered(), "这份文书已于 " + one.deliveredOn() + " 送达，不需要再送。");
            refuseWhen(one.done(), "这份文书已经视为送达（" + one.failure() + "），不需要再送。");
            refuseWhen(one.underWay() && one.way() == DeliveryWay.NOTICE,
                    "这份文书正在公告送达，请等到公告期满。");
        });
        return letter;
    }

    /** Two who record at once come one after the other, and the second finds what the first has done. */
    private Letter lock(UUID id) {
        requests.lock(facts.letter(id).request());
        return facts.letter(id);
    }

    private void day(Letter letter, LocalDate on, String label) {
        refuseWhen(on == null, "请填写" + label + "。");
        refuseWhen(on.isAfter(caseClock.today()), label + "不能晚于今天。请按凭证填写。");
        refuseWhen(on.isBefore(letter.date()), label + "不能早于文书的日期 " + letter.date() + "。请按凭证填写。");
    }
}
