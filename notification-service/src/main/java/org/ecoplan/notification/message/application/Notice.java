package org.ecoplan.notification.message.application;

import java.util.List;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell (通知): an event as this service understands it.
 *
 * @param about what it is about
 * @param rung step of the ladder, such as {@code DUE_IN_7}; for other notices the only step there is
 * @param urgency later steps about the same thing have a higher one and make the earlier ones needless
 * @param unitCodes the units to tell
 * @param topic what the caps count together: a series, an obligation, what became overdue of a task on one day
 * @param planId the plan that it comes from
 * @param facts what there is to tell
 * @param posts the posts to tell; none for those of the usual way
 */
public record Notice(
        NoticeKind kind,
        String organisation,
        Subject about,
        String rung,
        int urgency,
        List<String> unitCodes,
        String topic,
        @Nullable UUID planId,
        Facts facts,
        List<Post> posts) {

    public Notice(
            NoticeKind kind,
            String organisation,
            Subject about,
            String rung,
            int urgency,
            List<String> unitCodes,
            String topic,
            @Nullable UUID planId,
            Facts facts) {
        this(kind, organisation, about, rung, urgency, unitCodes, topic, planId, facts, List.of());
    }

    /** The same to those posts. */
    public Notice to(List<Post> others) {
        return new Notice(kind, organisation, about, rung, urgency, unitCodes, topic, planId, facts, others);
    }

    /**
     * What a notice is about (事由): an obligation, a report, a breach.
     *
     * @param version grows when the thing changes so much that it is told again, such as a moved deadline
     */
    public record Subject(String id, long version) {}
}
