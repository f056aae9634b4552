package org.ecoplan.notification.message.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.DigestList;
import org.ecoplan.notification.message.domain.Words;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.template.application.Templates;
import org.ecoplan.notification.template.application.Wording;
import org.jboss.logging.Logger;

/** Puts several messages to one person into one. A single one says what it would have said alone. */
@ApplicationScoped
class WordingDigests {
    private static final Logger LOG = Logger.getLogger(WordingDigests.class);

    /** The most pressing first. */
    private static final List<NoticeKind> ORDER = List.of(
            NoticeKind.INDICATOR_BREACHED,
            NoticeKind.TASK_OVERDUE,
            NoticeKind.ORDER_FEEDBACK_LATE,
            NoticeKind.PROBLEM_LATE,
            NoticeKind.ORDER_ISSUED,
            NoticeKind.ORDER_FEEDBACK_DUE,
            NoticeKind.PROBLEM_ASSIGNED,
            NoticeKind.PROBLEM_RETURNED,
            NoticeKind.PROBLEM_DUE,
            NoticeKind.BREACH_WITHDRAWN,
            NoticeKind.SIGN_OFF_CLIMBED,
            NoticeKind.SIGN_OFF_MISSED,
            NoticeKind.UPWARD_REPORT_OVERDUE,
            NoticeKind.LEAD_SUMMARY_LATE,
            NoticeKind.DISCLOSURE_MISSED,
            NoticeKind.ACCOUNTABILITY_SERVED,
            NoticeKind.ACCOUNTABILITY_DECIDED,
            NoticeKind.ACCOUNTABILITY_APPEALED,
            NoticeKind.PLAN_REVISED,
            NoticeKind.ASSESSMENT_ANNOUNCED,
            NoticeKind.NOTICE_ISSUED,
            NoticeKind.ASSESSMENT_PUBLISHED,
            NoticeKind.OBJECTION_RAISED,
            NoticeKind.OBJECTION_ANSWERED,
            NoticeKind.OBLIGATION_REMINDED,
            NoticeKind.REPORT_REMINDED,
            NoticeKind.LEAD_SUMMARY_RETURNED,
            NoticeKind.LEAD_SUMMARY_DUE,
            NoticeKind.SEND_BACK_DECIDED,
            NoticeKind.DUTY_RETURNED,
            NoticeKind.ORDER_DECIDED,
            NoticeKind.ORDER_ANSWERED,
            NoticeKind.PROBLEM_DECIDED,
            NoticeKind.PROBLEM_STANDING,
            NoticeKind.DUTY_SENT_BACK,
            NoticeKind.EXTENSION_DECIDED,
            NoticeKind.SUSPENSION_STARTED,
            NoticeKind.SUSPENSION_ENDED,
            NoticeKind.EXTENSION_REQUESTED,
            NoticeKind.TASK_DUE_SOON,
            NoticeKind.REPORT_REQUESTED,
            NoticeKind.LEAD_SUMMARY_REQUESTED,
            NoticeKind.TASK_ASSIGNED,
            NoticeKind.FEED_SILENT,
            NoticeKind.FEED_RESUMED,
            NoticeKind.INDICATOR_RECOVERED,
            NoticeKind.ORDER_COPIED);

    private final Templates templates;

    WordingDigests(Templates templates) {
        this.templates = templates;
    }

    /** A message that can be put into words, with its line. */
    record Item(Message message, String line) {}

    /** Empty when it cannot be put into words: the others shall not fail of it. */
    Optional<Item> item(Message message, Recipient recipient, Names.Known known, LocalDate today) {
        try {
            return Optional.of(
                    new Item(message, templates.line(message.kind(), known.valuesOf(message, recipient, today))));
        } catch (RuntimeException noWords) {
            LOG.errorf(
                    "message %s cannot be put into words: %s",
                    message.id(), noWords.getClass().getName());
            return Optional.empty();
        }
    }

    /** @param items one at least */
    Wording word(Channel channel, List<Item> items, Recipient recipient, Names.Known known, LocalDate today) {
        Message first = items.get(0).message();
        if (items.size() == 1) {
            return templates.word(first.kind(), channel, known.valuesOf(first, recipient, today));
        }
        DigestList list = new DigestList(items.stream()
                .map(item -> new DigestList.Entry(
                        known.plan(item.message().planId()),
                        item.message().kind().title(),
                        ORDER.indexOf(item.message().kind()),
                        item.message().facts().by(),
                        item.message().facts().ordinal(),
                        item.line()))
                .toList());
        Map<String, String> values = new HashMap<>();
        values.put("holder", recipient.holderName());
        values.put("day", Words.day(today));
        values.put("count", String.valueOf(items.size()));
        values.put("kinds", list.kinds());
        values.put(Templates.LIST, list.text());
        values.put(Templates.LOGIN, known.login(first.organisation()));
        return templates.word(NoticeKind.DIGEST, channel, values);
    }
}
