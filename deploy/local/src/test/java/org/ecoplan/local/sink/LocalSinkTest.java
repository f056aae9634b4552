package org.ecoplan.local.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSinkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-02T01:00:00Z"), ZoneOffset.UTC);
    private static final String SMS = """
            {"id":"s-1","to":"13800000001","sign":"随州生环委办","text":"任务已逾期，请尽快报送。"}""";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private LocalSink sink;

    @BeforeEach
    void start() throws IOException {
        sink = LocalSink.start("127.0.0.1", 0, 0, folder.resolve("received.jsonl"), CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
    }

    @Test
    void keepsAnSmsOnceAndCountsItsRepeats() throws Exception {
        // When
        HttpResponse<String> first = post(SMS);
        HttpResponse<String> second = post(SMS);

        // Then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(json(first).path("id").asText()).isEqualTo("s-1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(sink.received()).singleElement().satisfies(sms -> {
            assertThat(sms.channel()).isEqualTo(Channel.SMS);
            assertThat(sms.to()).isEqualTo("13800000001");
            assertThat(sms.sign()).isEqualTo("随州生环委办");
            assertThat(sms.text()).isEqualTo("任务已逾期，请尽快报送。");
            assertThat(sms.receivedAt()).isEqualTo(CLOCK.instant());
            assertThat(sms.repeats()).isEqualTo(1);
        });
    }

    @Test
    void answersWhetherAnSmsArrived() throws Exception {
        // Given
        post(SMS);

        // When
        HttpResponse<String> known = get("/sms/s-1");
        HttpResponse<String> unknown = get("/sms/s-2");

        // Then
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(json(known).path("id").asText()).isEqualTo("s-1");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":                                                   | 400 | JSON_INVALID",
                "{\"id\":\"1\",\"to\":\"1\",\"sign\":\"s\"}                  | 400 | SMS_INCOMPLETE",
                "{\"id\":\"1\",\"to\":\"1\",\"sign\":\"s\",\"text\":\" \"}   | 400 | SMS_INCOMPLETE",
                "{\"id\":1,\"to\":[],\"sign\":\"s\",\"text\":\"t\"}          | 400 | JSON_INVALID",
                "{\"id\":\"1\",\"to\":\"1\",\"sign\":\"s\",\"text\":\"t\",\"x\":1} | 400 | JSON_INVALID",
                "null                                                       | 400 | SMS_INCOMPLETE",
            })
    void refusesAnSmsThatIsNotWholeAndKeepsNothing(String body, int status, String code) throws Exception {
        // When
        HttpResponse<String> answer = post(body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(sink.received()).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        // When
        HttpResponse<String> answer = post(" ".repeat(65 * 1024) + SMS);

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(sink.received()).isEmpty();
    }

    @Test
    void takesMailForAnyRecipientAndIsAskedForItByMessageId() throws Exception {
        // Given
        MimeMessage mail = mail("催办：任务逾期", "请尽快报送进展。");

        // When
        deliver(mail, "a@sthj.example,b@sthj.example");

        // Then
        HttpResponse<String> answer = get("/mails/" + URLEncoder.encode(mail.getMessageID(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sink.received())
                .extracting(Received::to)
                .containsExactlyInAnyOrder("a@sthj.example", "b@sthj.example");
        assertThat(sink.received()).allSatisfy(received -> {
            assertThat(received.channel()).isEqualTo(Channel.EMAIL);
            assertThat(received.subject()).isEqualTo("催办：任务逾期");
            assertThat(received.body().strip()).isEqualTo("请尽快报送进展。");
            assertThat(received.id()).isEqualTo(MailReading.bare(mail.getMessageID()));
        });
        assertThat(get("/mails/unknown@nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void showsASecondSendingOfTheSameMailAsARepeat() throws Exception {
        // Given
        MimeMessage mail = mail("同一封", "内容");

        // When
        deliver(mail, "a@sthj.example");
        deliver(mail, "a@sthj.example");

        // Then
        assertThat(sink.received())
                .singleElement()
                .satisfies(received -> assertThat(received.repeats()).isEqualTo(1));
    }

    @Test
    void readsThePlainTextOfAMultipartMail() throws Exception {
        // Given
        MimeMessage mail = mail("两种格式", "");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("纯文本", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>网页</p>", "UTF-8", "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();

        // When
        deliver(mail, "a@sthj.example");

        // Then
        assertThat(sink.received())
                .singleElement()
                .satisfies(received -> assertThat(received.body()).isEqualTo("纯文本"));
    }

    @Test
    void listsEverythingAsJsonAndForgetsOnDelete() throws Exception {
        // Given
        post(SMS);
        deliver(mail("标题", "内容"), "a@sthj.example");

        // When
        JsonNode listed = json(get("/received"));
        HttpResponse<String> deleted = send(request("/received").DELETE());

        // Then
        assertThat(listed.findValuesAsText("channel")).containsExactly("SMS", "EMAIL");
        assertThat(listed.get(0).path("receivedAt").asText()).isEqualTo("2025-01-02T01:00:00Z");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(json(get("/received"))).isEmpty();
    }

    @Test
    void keepsWhatItReceivedOverARestartEvenWithATornLastLine() throws Exception {
        // Given
        post(SMS);
        post(SMS);
        sink.close();
        Files.writeString(
                folder.resolve("received.jsonl"), "{\"channel\":\"SMS\",\"id\":\"to", StandardOpenOption.APPEND);

        // When
        sink = LocalSink.start("127.0.0.1", 0, 0, folder.resolve("received.jsonl"), CLOCK);
        post(SMS);

        // Then
        assertThat(sink.received()).singleElement().satisfies(sms -> {
            assertThat(sms.text()).isEqualTo("任务已逾期，请尽快报送。");
            assertThat(sms.repeats()).isEqualTo(2);
        });
    }

    @Test
    void showsMessagesOnThePageWithoutTrustingTheirText() throws Exception {
        // Given
        post(SMS.replace("任务已逾期", "<script>alert(1)</script>"));

        // When
        HttpResponse<String> page = get("/");

        // Then
        assertThat(page.body()).contains("【随州生环委办】&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void listsAPartOfWhatItReceivedAndWhereTheNextOneIs() throws Exception {
        // Given
        for (int number = 1; number <= 5; number++) {
            post(SMS.replace("s-1", "s-" + number));
        }

        // When
        HttpResponse<String> first = get("/received?from=1&limit=2");
        HttpResponse<String> last = get("/received?from=3&limit=2");

        // Then
        assertThat(json(first).findValuesAsText("id")).containsExactly("s-2", "s-3");
        assertThat(first.headers().firstValue("Link")).contains("</received?from=3&limit=2>; rel=\"next\"");
        assertThat(json(last).findValuesAsText("id")).containsExactly("s-4", "s-5");
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/received?limit=0", "/received?limit=1001", "/received?from=-1", "/?page=0", "/?page=x"})
    void refusesAPageThatCannotBe(String path) throws Exception {
        // When
        HttpResponse<String> answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("PAGE_INVALID");
    }

    @Test
    void startsAfterHeavyUseAndShowsItPageByPage() throws Exception {
        // Given
        sink.close();
        try (BufferedWriter journal =
                Files.newBufferedWriter(folder.resolve("received.jsonl"), StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int number = 1; number <= 20_000; number++) {
                journal.write("""
                        {"channel":"SMS","id":"s-%d","to":"13800000001","sign":"随州","text":"第 %d 条","receivedAt":"2025-01-02T01:00:00Z","repeats":0}
                        """.formatted(number, number));
            }
        }

        // When
        sink = LocalSink.start("127.0.0.1", 0, 0, folder.resolve("received.jsonl"), CLOCK);
        HttpResponse<String> newest = get("/");
        HttpResponse<String> oldest = get("/?page=200");
        post(SMS.replace("s-1", "s-20001"));

        // Then
        assertThat(newest.body())
                .contains("共 20000 条", "第 20000 条", "第 19901 条", "href=\"/?page=2\"")
                .doesNotContain("第 19900 条");
        assertThat(oldest.body()).contains("第 1 条", "第 100 条").doesNotContain("第 101 条", "http-equiv");
        assertThat(json(get("/received"))).hasSize(20_001);
        assertThat(get("/sms/s-20000").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"PUT,/sms,405", "POST,/received,405", "POST,/,405", "GET,/else,404"})
    void refusesWhatItDoesNotOffer(String method, String path, int status) throws Exception {
        // When
        HttpResponse<String> answer = send(request(path).method(method, HttpRequest.BodyPublishers.ofString("")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private MimeMessage mail(String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(sink.smtpPort()));
        properties.put("mail.smtp.timeout", "5000");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("office@ecoplan.example");
        mail.setRecipients(Message.RecipientType.TO, "undisclosed@sthj.example");
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        mail.saveChanges();
        return mail;
    }

    private static void deliver(MimeMessage mail, String recipients) throws Exception {
        try (Transport transport = mail.getSession().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, InternetAddress.parse(recipients));
        }
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/sms").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sink.httpPort() + path))
                .timeout(Duration.ofSeconds(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
