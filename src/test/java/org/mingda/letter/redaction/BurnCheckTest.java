package org.mingda.letter.redaction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.mingda.request.UseCaseRefused;

/** The check after burning refuses each single way in which burning could have failed. */
class BurnCheckTest {

    private static final RedactionBox BOX = new RedactionBox(1, 0.2, 0.2, 0.5, 0.1, "third-party", "第十五条", "住址");

    @Test
    void aBlackBoxInAPictureIsEnough() {
        try (Paper paper = burned(Color.BLACK)) {
            assertThatCode(() -> check(paper)).doesNotThrowAnyException();
        }
    }

    @Test
    void aBoxThatIsNotBlackIsRefused() {
        try (Paper paper = burned(Color.GRAY)) {
            refused(paper);
        }
    }

    @Test
    void textUnderTheBlackIsRefusedEvenWhenItCannotBeSeen() {
        try (Paper paper = burned(Color.BLACK)) {
            paper.text(paper.document.getPage(0), paper.font(), "暗文", 150, 220, RenderingMode.NEITHER);
            refused(paper);
        }
    }

    @Test
    void aSecondPictureUnderTheBlackIsRefused() {
        try (Paper paper = burned(Color.BLACK)) {
            paper.draw(paper.document.getPage(0), pen -> pen.drawImage(picture(paper, Color.WHITE), 0, 0, 10, 10));
            refused(paper);
        }
    }

    @Test
    void whatCouldHideBehindThePagesIsRefused() {
        try (Paper paper = burned(Color.BLACK)) {
            paper.document.getDocumentInformation().setTitle("标题");
            refused(paper);
        }
    }

    @Test
    void aMissingPageIsRefused() {
        try (Paper paper = burned(Color.BLACK)) {
            assertThatThrownBy(() -> BurnCheck.refuseUnlessGone(paper.bytes(), 2, Map.of(1, List.of(BOX))))
                    .isInstanceOf(UseCaseRefused.class);
        }
    }

    static BufferedImage picture(PDDocument document, int page) throws IOException {
        var resources = document.getPage(page).getResources();
        return ((PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next())).getImage();
    }

    private static Paper burned(Color box) {
        Paper paper = new Paper();
        PDPage page = paper.page();
        paper.draw(page, pen -> pen.drawImage(picture(paper, box), 0, 0, 420, 300));
        return paper;
    }

    private static PDImageXObject picture(Paper paper, Color box) throws IOException {
        BufferedImage picture = new BufferedImage(200, 280, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(box);
        pen.fill(BoxPainter.area(BOX, 200, 280));
        pen.dispose();
        return LosslessFactory.createFromImage(paper.document, picture);
    }

    private static void check(Paper paper) {
        BurnCheck.refuseUnlessGone(paper.bytes(), 1, Map.of(1, List.of(BOX)));
    }

    private static void refused(Paper paper) {
        assertThatThrownBy(() -> check(paper)).isInstanceOf(UseCaseRefused.class).hasMessageContaining("没有通过检查");
    }
}
