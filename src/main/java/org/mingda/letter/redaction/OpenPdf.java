package org.mingda.letter.redaction;

import static org.mingda.request.UseCaseRefused.refuseWhen;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingda.request.UseCaseRefused;

/** Opens what somebody uploaded as a PDF, or says why it cannot be worked on. */
final class OpenPdf {

    private static final int MOST_PAGES = 300;

    private OpenPdf() {}

    static PDDocument of(byte[] pdf) {
        PDDocument document = load(pdf);
        try {
            check(document);
            return document;
        } catch (RuntimeException unfit) {
            close(document);
            throw unfit;
        }
    }

    private static PDDocument load(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (InvalidPasswordException locked) {
            throw new UseCaseRefused("这个PDF设有打开密码，不能遮盖。请解除密码后重新上传。");
        } catch (IOException | RuntimeException broken) {
            throw broken();
        }
    }

    private static void check(PDDocument document) {
        refuseWhen(document.getNumberOfPages() == 0, "这个PDF没有页面，不能遮盖。请检查后重新上传。");
        refuseWhen(document.getNumberOfPages() > MOST_PAGES, "这个PDF超过" + MOST_PAGES + "页，请拆分后再遮盖。");
        try {
            document.getPages().forEach(OpenPdf::check);
        } catch (IllegalStateException | ClassCastException | NullPointerException damaged) {
            throw broken();
        }
    }

    private static void check(PDPage page) {
        PDRectangle shown = page.getCropBox();
        refuseWhen(!(shown.getWidth() >= 1 && shown.getHeight() >= 1), "这个PDF有页面没有大小，不能遮盖。请重新生成或者扫描后上传。");
    }

    static UseCaseRefused broken() {
        return new UseCaseRefused("这个PDF已损坏或者不是PDF，不能打开。请重新生成或者扫描后上传。");
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException unimportant) {
            // it was only read, and what was wrong with it is told already
        }
    }
}
