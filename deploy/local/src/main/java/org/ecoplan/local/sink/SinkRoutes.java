package org.ecoplan.local.sink;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the sink answers over HTTP: takes in SMS, tells what arrived, shows the page. */
final class SinkRoutes {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LARGEST_PART = 1000;

    private final ReceivedJournal journal;
    private final Clock clock;
    private final ObjectMapper json = SinkJson.mapper();

    SinkRoutes(ReceivedJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Answer answer(String method, URI address, InputStream body) throws IOException {
        String path = address.getPath();
        if (path.equals("/sms")) {
            return method.equals("POST") ? takeIn(body) : methodNotAllowed();
        }
        if (path.equals("/received")) {
            return received(method, new Paging(address));
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
        return path.equals("/") ? page(new Paging(address)) : notFound();
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

    private Answer received(String method, Paging asked) {
        if (method.equals("DELETE")) {
            journal.clear();
            return Answer.empty();
        }
        if (!method.equals("GET")) {
            return methodNotAllowed();
        }
        return asked.asks("limit") || asked.asks("from") ? part(asked) : Answer.json(200, this::writeAll);
    }

    /** Everything, one message after the other: whoever counts needs all, and nobody holds them at once. */
    private void writeAll(OutputStream out) throws IOException {
        try (SequenceWriter writer = json.writer().writeValuesAsArray(out);
                Stream<Received> all = journal.all()) {
            for (Iterator<Received> each = all.iterator(); each.hasNext(); ) {
                writer.write(each.next());
            }
        }
    }

    private Answer part(Paging asked) {
        OptionalInt from = asked.number("from", 0);
        OptionalInt limit = asked.number("limit", LARGEST_PART);
        if (from.isEmpty() || limit.isEmpty() || limit.getAsInt() < 1 || limit.getAsInt() > LARGEST_PART) {
            return Answer.problem(400, "PAGE_INVALID", "from 须为非负整数，limit 须在 1 至 1000 之间");
        }
        Answer part = Answer.json(200, journal.asJson(journal.page(from.getAsInt(), limit.getAsInt())));
        long next = (long) from.getAsInt() + limit.getAsInt();
        return next < journal.size()
                ? part.with("Link", "</received?from=%d&limit=%d>; rel=\"next\"".formatted(next, limit.getAsInt()))
                : part;
    }

    private Answer page(Paging asked) {
        OptionalInt page = asked.number("page", 1);
        return page.isPresent() && page.getAsInt() > 0
                ? Answer.page(SinkPage.of(journal, page.getAsInt()))
                : Answer.problem(400, "PAGE_INVALID", "page 须为正整数");
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
