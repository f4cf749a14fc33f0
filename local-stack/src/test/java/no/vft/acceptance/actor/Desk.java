package no.vft.acceptance.actor;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.vft.stack.LocalStack;

/** An operator's desk: a real Chromium that shows the dashboard. It fails where there is no Chromium. */
public final class Desk implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=user-gesture-required");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private Desk(Playwright playwright, Browser browser, Page page) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = page;
    }

    /** Opens the dashboard, logs in, proves the sound and goes on duty. */
    public static Desk onDuty(LocalStack stack, String user) {
        var desk = open();
        desk.page.navigate(stack.dashboard().toString());
        desk.byId("login-button").click();
        desk.page.getByLabel("Brukernavn").fill(user);
        desk.page.getByLabel("Passord").fill(user);
        desk.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn"))
                .click();
        desk.byId("readiness-play").click();
        desk.byId("readiness-confirm").click();
        desk.byId("readiness-start").click();
        PlaywrightAssertions.assertThat(desk.byId("queue")).isVisible();
        return desk;
    }

    private static Desk open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setHeadless(true)
                            .setArgs(FLAGS));
            var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
            page.setDefaultTimeout(PATIENCE_MILLIS);
            return new Desk(playwright, browser, page);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** The element that the dashboard marks with that test id. */
    public Locator byId(String testId) {
        return page.getByTestId(testId);
    }

    /** The queue's card of that alarm. */
    public Locator card(String alarmId) {
        return page.locator("[data-testid=queue-card][data-alarm-id='" + alarmId + "']");
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
