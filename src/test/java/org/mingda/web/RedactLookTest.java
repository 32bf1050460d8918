package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.mingda.letter.WriteReply;
import org.mingda.letter.redaction.Gone;
import org.mingda.letter.redaction.Paper;
import org.mingda.letter.redaction.RedactionBox;
import org.mingda.letter.redaction.RedactionBoxes;
import org.mingda.request.AssignToUnit;
import org.mingda.request.ChangeRecords;
import org.mingda.request.Disposition;
import org.mingda.request.NewRecord;
import org.mingda.request.ReleaseRecord;
import org.mingda.request.ReleaseRecords;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.mingda.support.Replies;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** Boxes drawn in a real browser, with the mouse and with keys, until they are burned into the file. */
class RedactLookTest extends DeskLookTest {

    private static final String SECRET = "11010519491231002X";
    private static final byte[] PDF = Paper.of(PDRectangle.A4, "关于用地的批复\n证件号" + SECRET + "\n住址：青石市样例路1号", "第二页");

    @Autowired
    AssignToUnit assignToUnit;

    @Autowired
    ChangeRecords changeRecords;

    @Autowired
    WriteReply writeReply;

    @Autowired
    ReleaseRecords records;

    @Autowired
    RedactionBoxes boxes;

    @Test
    void boxesAreDrawnMovedAndBurnedInAndAReviewerSeesBoth(Browser browser) throws IOException {
        Replies replies = new Replies(submitRequest, assignToUnit, changeRecords, writeReply);
        String number = replies.listed(new NewRecord("关于用地的批复", Disposition.RELEASE, "", "", "", false,
                new NewRecord.File("批复.pdf", "application/pdf", PDF)));
        open(browser, "handler", number, "records");
        browser.leave(By.cssSelector(".redaction a[href$=redact]"));
        new Select(browser.see(By.name("freshGround"))).selectByValue("third-party");
        browser.see(By.name("freshReason")).sendKeys("他人身份证件号码");

        drag(browser, 0.15, 0.135, 0.65, 0.17);
        browser.see(By.cssSelector(".mark"));
        withKeys(browser);
        Look.at(browser, "redact");
        browser.leave(By.cssSelector("button[value=save]"));
        browser.see(By.cssSelector("main.records"));

        ReleaseRecord record = records.of(number).get(0);
        byte[] given = records.open(record.id()).readAllBytes();
        assertThat(Gone.in(given).holds(SECRET)).isFalse();
        List<RedactionBox> drawn = boxes.of(record);
        assertThat(drawn).extracting(RedactionBox::page).containsExactly(1, 1);
        assertThat(drawn.get(0).x()).isBetween(0.14, 0.16);
        assertThat(drawn.get(1).x()).as("moved right twice, and grown once").isBetween(0.409, 0.411);
        assertThat(drawn.get(1).width()).isBetween(0.2049, 0.2051);
        BufferedImage page = Paper.seen(given, 1);
        for (RedactionBox box : drawn) {
            assertThat(new Color(page.getRGB((int) ((box.x() + 0.01) * page.getWidth()),
                    (int) ((box.y() + box.height() / 2) * page.getHeight()))).getRed()).isLessThan(100);
        }
        browser.screenshot("redacted");

        replies.draft(number, "partial");
        browser.driver().manage().deleteAllCookies();
        open(browser, "reviewer", number, "review");
        browser.click(By.cssSelector(".compare summary"));
        browser.see(By.cssSelector(".compare img"));
        browser.driver().executeScript("return Promise.all([...document.querySelectorAll('.compare img')]"
                + ".map(one => { one.loading = 'eager'; return one.decode(); }))");
        Look.at(browser, "redact-review");
    }

    /** A second box, made, moved and resized without a mouse; a third is made and deleted. */
    private static void withKeys(Browser browser) {
        browser.see(By.id("new-here")).sendKeys(Keys.ENTER);
        WebElement second = browser.driver().switchTo().activeElement();
        assertThat(second.getDomAttribute("aria-label")).isEqualTo("第2框，第十五条、第三十二条");
        second.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_UP, Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        browser.see(By.id("new-here")).sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys(Keys.DELETE);
        assertThat(browser.driver().findElements(By.cssSelector("#boxes > li"))).hasSize(2);
    }

    /** In parts of the page, which must be there before; its upper part is in sight then. */
    private static void drag(Browser browser, double left, double top, double right, double bottom) {
        browser.driver().executeScript("document.querySelector('.viewer').scrollIntoView();"
                + "return document.getElementById('picture').decode()");
        @SuppressWarnings("unchecked")
        Map<String, Number> page = (Map<String, Number>) browser.driver().executeScript(
                "return document.getElementById('paper').getBoundingClientRect().toJSON()");
        new Actions(browser.driver()).moveToLocation(at(page, "x", "width", left), at(page, "y", "height", top))
                .clickAndHold().moveToLocation(at(page, "x", "width", right), at(page, "y", "height", bottom))
                .release().perform();
    }

    private static int at(Map<String, Number> page, String from, String size, double part) {
        return (int) Math.round(page.get(from).doubleValue() + part * page.get(size).doubleValue());
    }

    private void open(Browser browser, String officer, String number, String page) {
        logIn(browser, officer, "/desk/requests/" + number + "/" + page, By.cssSelector("main.records"));
    }
}
