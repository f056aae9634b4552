package org.ecoplan.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.Browser;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class MessagesPageTest {
    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void aStrangerIsSentToTheLoginFromAPageButNotFromTheApi() {
        // When
        Response page = new Browser().ask("/pages/messages");
        // Then
        assertThat(page.statusCode()).isEqualTo(302);
        URI login = URI.create(page.header("Location"));
        assertThat(login.getPath()).isEqualTo("/login/authorize");
        assertThat(Browser.parametersOf(login))
                .containsEntry("client_id", "ecoplan-web")
                .containsEntry("response_type", "code")
                .containsKeys("state", "code_challenge");
        assertThat(new Browser().ask("/messages").statusCode()).isEqualTo(401);
    }

    @Test
    void showsWhatWasSentAndWhyEscapedAndFiltered() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID obligation = UUID.randomUUID();
        UUID event = probe.send(
                obligation.toString(), city.organisation(), city.dueSoon(obligation, "<script>alert('x')</script>", 7));
        probe.awaitExactly(2, ReminderSent.class, sent -> sent.subject().equals(obligation.toString()), Duration.ZERO);
        // When
        Browser browser = new Browser();
        Response page = browser.openAs("auditor", city.office(), "auditor", "/pages/messages");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body().asString())
                .contains("提醒记录", "已发送", "张联络 138****1234", "张联络 z***@example.org", "联络员")
                .contains("到期提醒（DUE_IN_7），事由 " + obligation + "，事件 " + event)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "13812341234", "zhang@example.org");
        assertThat(browser.ask("/pages/messages?channel=SMS&state=SENT").body().asString())
                .contains("138****1234")
                .doesNotContain("z***@example.org");
        assertThat(browser.ask("/pages/messages?channel=&state=FAILED").body().asString())
                .contains("没有符合条件的提醒");
    }

    @Test
    void aLoginForThePagesOpensNothingElse() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        Browser browser = new Browser();
        // When
        int page = browser.openAs("office", city.office(), "coordinator", "/pages/messages")
                .statusCode();
        // Then
        assertThat(page).isEqualTo(200);
        assertThat(browser.ask("/messages").statusCode()).isEqualTo(401);
    }

    @Test
    void isNotForEverybody() {
        city.liaison("13812341234", "zhang@example.org");
        assertThat(new Browser()
                        .openAs("sthj", city.department(), "lead", "/pages/messages")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherCitySeesNothingOfIt() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID obligation = UUID.randomUUID();
        probe.send(obligation.toString(), city.organisation(), city.dueSoon(obligation, "事项", 7));
        probe.awaitExactly(2, ReminderSent.class, sent -> sent.subject().equals(obligation.toString()), Duration.ZERO);
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        // When
        Response page = new Browser().openAs("office", other.office(), "coordinator", "/pages/messages");
        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().asString()).doesNotContain(obligation.toString(), "138****1234");
    }
}
