package org.mingda.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;

/** Looks at a page on a desk and on a small phone: nothing is wider than the window, and everybody can use it. */
public final class Look {

    private static final int DESK = 1280;
    /** A window of 1280 pixels, enlarged four times, is as wide (WCAG 1.4.10). */
    private static final int PHONE = 320;

    private Look() {}

    /** The page that is shown, with pictures {@code name-1280} and {@code name-320}; it is left as on a desk. */
    public static void at(Browser browser, String name) {
        for (int width : List.of(DESK, PHONE)) {
            browser.size(width, 800);
            browser.see(By.tagName("h1"));
            browser.screenshot(name + "-" + width);
            assertThat(browser.pageWidth()).as("width of " + name).isLessThanOrEqualTo(width);
            assertThat(Axe.faults(browser)).as(name + " at " + width).isEmpty();
        }
        browser.size(DESK, 800);
    }
}
