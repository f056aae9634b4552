package org.ecoplan.local.sink;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page on which people read what was sent (收到的短信和邮件), newest first. */
final class SinkPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final int ROWS = 100;

    /** Only the newest page reloads by itself: on an older one somebody reads. */
    private static final String REFRESH = "<meta http-equiv=\"refresh\" content=\"10\">";

    private static final String FRAME = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            %s
            <title>EcoPlan 收件箱</title>
            <style>
            body { font: 15px/1.6 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222 }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed }
            th, td { border-bottom: 1px solid #ddd; padding: .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            td.text { white-space: pre-wrap }
            </style>
            </head>
            <body>
            <h1>本机收到的短信和邮件</h1>
            <p>共 %d 条，最新的在前。这里只收不发，仅供本机演示和检查。</p>
            <p>%s</p>
            <table>
            <thead><tr><th style="width:11em">时间</th><th style="width:4em">渠道</th><th style="width:14em">收件人</th><th>内容</th><th style="width:4em">重复</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            </body>
            </html>
            """;

    private SinkPage() {}

    /** @param page from 1, the newest messages */
    static String of(ReceivedJournal journal, int page) {
        int size = journal.size();
        int pages = Math.max(1, (size + ROWS - 1) / ROWS);
        int end = (int) Math.max(0, size - (page - 1L) * ROWS);
        int start = Math.max(0, end - ROWS);
        List<Received> newestFirst = new ArrayList<>(journal.page(start, end - start));
        Collections.reverse(newestFirst);
        String rows = newestFirst.stream().map(SinkPage::row).collect(Collectors.joining("\n"));
        return FRAME.formatted(page == 1 ? REFRESH : "", size, links(page, pages), rows);
    }

    private static String links(int page, int pages) {
        String newer = page > 1 ? "<a href=\"/?page=%d\">较新</a> ".formatted(page - 1) : "";
        String older = page < pages ? " <a href=\"/?page=%d\">较早</a>".formatted(page + 1) : "";
        return newer + "第 %d 页，共 %d 页".formatted(page, pages) + older;
    }

    private static String row(Received received) {
        String content = received.channel() == Channel.SMS
                ? "【" + escaped(received.sign()) + "】" + escaped(received.text())
                : "<strong>" + escaped(received.subject()) + "</strong>\n" + escaped(received.body());
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"text\">%s</td><td>%d</td></tr>"
                .formatted(
                        TIME.format(received.receivedAt()),
                        received.channel().title(),
                        escaped(received.to()),
                        content,
                        received.repeats());
    }

    private static String escaped(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
