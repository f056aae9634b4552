package org.ecoplan.notification.message.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 24);
    private static final Instant NOW = Instant.parse("2024-12-24T02:00:00Z");

    private final Names.Known known = new Names.Known(Map.of("sthj", "市生态环境局"), Map.of(), Map.of());

    @Test
    void theUnitThatActedIsCalledByItsNameAndOneThatWasNotKeptBySomeWord() {
        assertThat(wordsOfWhat("sthj")).containsEntry("actor", "市生态环境局").containsEntry("unit", "sz-lxhy");
        assertThat(wordsOfWhat(null)).containsEntry("actor", "承担单位");
    }

    private Map<String, String> wordsOfWhat(@Nullable String actor) {
        Message message = new Message(
                MessageId.fresh(),
                "sz",
                NoticeKind.EXTENSION_REQUESTED,
                new MessageKey(new Notice.Subject("x", 1), "REQUESTED", "sz-lxhy", Post.LIAISON, Channel.EMAIL),
                0,
                Turn.of(0, "x"),
                UUID.randomUUID(),
                null,
                new Facts.Extending("（一）", "整治", "完成整治", TODAY, TODAY.plusDays(30), "停工", actor),
                NOW,
                Delivery.pending(NOW),
                null);
        return known.valuesOf(message, new Recipient(UUID.randomUUID(), "陈立", "c***@example.org", null), TODAY);
    }
}
