package org.ecoplan.local.sink;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the sink answers over HTTP: takes in SMS, tells what arrived, shows the page. */
final class SinkRoutes {
    private static final int LARGEST_BODY = 64 * 1024;

    private final ReceivedJournal journal;
    private final Clock clock;
    private final ObjectMapper json = SinkJson.mapper();

    SinkRoutes(ReceivedJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Answer answer(String method, String path, InputStream body) throws IOException {
        if (path.equals("/sms")) {
            return method.equals("POST") ? takeIn(body) : methodNotAllowed();
        }
        if (path.equals("/received")) {
            return received(method);
        }
        if (!method.equals("GET")) {
            return methodNotAllowed();
        }
        if (path.startsWith("/sms/")) {
            return smsOutcome(path.substring("/sms/".length()));
        }
        if (path.startsWith("/mails/")) {
            return mailOutcome(MailReading.bare(path.substring("/mails/".length())));
        }
        return path.equals("/") ? Answer.page(SinkPage.of(journal.all())) : notFound();
    }

    private Answer takeIn(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            return Answer.problem(413, "BODY_TOO_LARGE", "请求内容过大");
        }
        try {
            SmsRequest sms = json.readValue(bytes, SmsRequest.class);
            return sms != null && sms.isComplete() ? keep(sms) : Answer.problem(400, "SMS_INCOMPLETE", "短信缺少必填内容");
        } catch (JacksonException e) {
            return Answer.problem(400, "JSON_INVALID", "请求不是有效的短信内容");
        } catch (UncheckedIOException e) {
            return Answer.problem(503, "NOT_KEPT", "暂时无法保存，请重试");
        }
    }

    private Answer keep(SmsRequest sms) {
        String id = Objects.requireNonNull(sms.id());
        ReceivedJournal.Arrival arrival = journal.add(Received.sms(
                id,
                Objects.requireNonNull(sms.to()),
                Objects.requireNonNull(sms.sign()),
                Objects.requireNonNull(sms.text()),
                clock.instant()));
        int status = arrival == ReceivedJournal.Arrival.FIRST ? 202 : 200;
        return Answer.json(status, journal.asJson(Map.of("id", id)));
    }

    private Answer received(String method) {
        if (method.equals("DELETE")) {
            journal.clear();
            return Answer.empty();
        }
        return method.equals("GET") ? Answer.json(200, journal.asJson(journal.all())) : methodNotAllowed();
    }

    private Answer smsOutcome(String id) {
        return journal.find(Channel.SMS, id).stream()
                .findFirst()
                .map(sms -> Answer.json(200, journal.asJson(sms)))
                .orElseGet(SinkRoutes::notFound);
    }

    private Answer mailOutcome(String messageId) {
        List<Received> deliveries = journal.find(Channel.EMAIL, messageId);
        return deliveries.isEmpty() ? notFound() : Answer.json(200, journal.asJson(deliveries));
    }

    private static Answer notFound() {
        return Answer.problem(404, "NOT_FOUND", "没有收到过");
    }

    private static Answer methodNotAllowed() {
        return Answer.problem(405, "METHOD_NOT_ALLOWED", "不支持的操作");
    }
}
