package org.mingda.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A headless Chromium that speaks Chinese, with a profile of its own; pictures go to {@code target/screenshots}. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Opens a window of 1280 by 800; needs Chromium and chromedriver, see {@link BrowserTest}. */
    public static Browser open() {
        BrowserOnThisMachine found = BrowserOnThisMachine.find();
        Path profile = newProfile();
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found.driver().orElseThrow().toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options(found, profile)), profile);
        browser.size(1280, 800);
        return browser;
    }

    /** Everything Selenium can do. */
    public ChromeDriver driver() {
        return driver;
    }

    public void go(String url) {
        driver.get(url);
    }

    /** Waits until the element can be seen. */
    public WebElement see(By by) {
        return wait(by).until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    /** Waits until the element can be seen and says this, also while the page before still goes. */
    public WebElement see(By by, String text) {
        wait(by).until(ExpectedConditions.textToBePresentInElementLocated(by, text));
        return driver.findElement(by);
    }

    /** Waits until the element can be clicked, brings it to the middle of the page and clicks it. */
    public void click(By by) {
        WebElement element = wait(by).until(ExpectedConditions.elementToBeClickable(by));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** Clicks what leads to another page, and waits until this one is gone. */
    public void leave(By by) {
        WebElement element = see(by);
        click(by);
        wait(by).until(ExpectedConditions.stalenessOf(element));
    }

    /** Sets the size of the page in CSS pixels, narrower than any window if need be (a phone: 360 by 740). */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** How wide the page is in CSS pixels, with what one would have to scroll to. */
    public long pageWidth() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth");
    }

    /** Takes a picture of the whole page, also of what one would have to scroll to. */
    public Path screenshot(String name) {
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            return Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile.toFile());
    }

    /** What was found may be gone with its page before it is looked at; chromedriver has several words for that. */
    private WebDriverWait wait(By by) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(WebDriverException.class);
        wait.withMessage(() -> by + " on " + driver.getCurrentUrl());
        return wait;
    }

    private static ChromeOptions options(BrowserOnThisMachine found, Path profile) {
        return new ChromeOptions()
                .setBinary(found.chrome().orElseThrow().toFile())
                .setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"))
                .addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
                .addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync")
                .addArguments("--disable-dev-shm-usage", "--lang=zh-CN", "--user-data-dir=" + profile);
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory("mingda-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
