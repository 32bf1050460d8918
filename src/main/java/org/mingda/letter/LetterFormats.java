package org.mingda.letter;

import java.util.Optional;
import org.mingda.letter.format.DocxFormat;
import org.mingda.letter.format.OfdFormat;
import org.springframework.stereotype.Service;

/**
 * Letters in other formats than the PDF that was issued: OFD for reading and keeping, DOCX for offices that finish a
 * letter on paper. They are made when asked for; only the PDF has a hash in the ledger.
 */
@Service
public class LetterFormats {

    private final LetterStore store;
    private final ReplyOrders replies;
    private final LetterTemplates templates;
    private final LetterNumbers numbers;
    private final LetterPress press;

    LetterFormats(LetterStore store, ReplyOrders replies, LetterTemplates templates, LetterNumbers numbers,
            LetterPress press) {
        this.store = store;
        this.replies = replies;
        this.templates = templates;
        this.numbers = numbers;
        this.press = press;
    }

    /** The pages of the PDF as OFD. */
    public byte[] ofd(Letter letter) {
        return OfdFormat.of(store.pdf(letter.id()));
    }

    /** Whether there is a DOCX: letters from before their text was kept have none. */
    public boolean hasDocx(Letter letter) {
        return store.source(letter.id()).isPresent();
    }

    /** The letter as DOCX, without seal and signature; empty when its text was not kept. */
    public Optional<byte[]> docx(Letter letter) {
        return store.source(letter.id()).map(source -> DocxFormat.of(source, letter.date()));
    }

    /**
     * The reply as it would be made now, without number, marked 草稿; empty before there is a draft.
     *
     * @throws LetterDefect when it cannot be made
     */
    public Optional<byte[]> draftDocx(String number) {
        return replies.exists(number) ? Optional.of(draft(replies.order(number))) : Optional.empty();
    }

    private byte[] draft(LetterOrder order) {
        LetterTemplate template = templates.template(order.template());
        LetterNumber none = numbers.draft(order.agency(), template.frontMatter().series(), order.date());
        return DocxFormat.of(press.xhtml(template, order, none), order.date());
    }
}
