package org.mingda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingda.support.Applications.anApplication;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingda.intake.Accepted;
import org.mingda.law.FeeMethod;
import org.mingda.letter.FeeLetters;
import org.mingda.request.CollectFee;
import org.mingda.support.Browser;
import org.mingda.support.Look;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages about fees and similar requests that everybody can use, on a desk and on a phone. */
class FeeLookTest extends DeskLookTest {

    @Autowired CollectFee collectFee;
    @Autowired FeeLetters feeLetters;

    private final String text = "青石市西山步道二期工程的造价审核结论" + UUID.randomUUID();

    @Test
    void theApplicantSeesTheFeeInBothLanguages(Browser browser) {
        Accepted accepted = by("甲");
        charge(accepted.number());
        browser.go(address("/track"));
        browser.see(By.id("number")).sendKeys(accepted.number());
        browser.see(By.id("accessCode")).sendKeys(accepted.accessCode());
        browser.click(By.cssSelector("main button[type=submit]"));
        browser.see(By.id("fee"));
        Look.at(browser, "fee-tracked");
        visit(browser, "/track/" + accepted.number() + "?lang=en", "fee-tracked-en");
        browser.go(address("/track/" + accepted.number() + "?lang=zh-CN"));
    }

    @Test
    void theOfficerSeesBothWaysAndWhatManyAskFor(Browser browser) {
        by("甲");
        IntStream.rangeClosed(1, 3).forEach(i -> by("乙" + i));
        String number = by("甲").number();
        charge(number);
        logIn(browser, "registrar", "/desk/requests/" + number + "/fee?items=12&pages=250", By.className("fees"));
        Look.at(browser, "fee-counted");
        browser.go(address("/desk/requests/" + number));
        browser.see(By.id("similar"));
        Look.at(browser, "similar");
        visit(browser, "/desk/suggestions", "suggestions");
    }

    private void charge(String number) {
        collectFee.charge(number, FeeMethod.PER_PAGE, 1, 101, "registrar");
        feeLetters.issueNotice(number);
        feeLetters.sendNotice(number);
    }

    private Accepted by(String who) {
        return anApplication().from("申请人" + who).identifiedBy(who + text).asking(text).submitTo(submitRequest);
    }
}
