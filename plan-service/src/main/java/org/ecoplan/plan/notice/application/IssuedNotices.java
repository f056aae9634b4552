package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.NoticeState;

/** Notices that were issued, for who hands them on. */
@ApplicationScoped
public class IssuedNotices {
    private final ShowingNotices showing;

    IssuedNotices(ShowingNotices showing) {
        this.showing = showing;
    }

    /**
     * What everybody may read of a notice.
     *
     * @param json the same text on every machine
     */
    public record ForEverybody(String title, String organisation, String json) {}

    /** Of a notice that exists for the caller and was issued; runs in the caller's session. */
    public Uni<Outcome<ForEverybody>> forEverybody(CallerScope caller, NoticeKey key) {
        return showing.show(caller, key)
                .map(found -> found.flatMap(notice -> notice.state() == NoticeState.ISSUED
                        ? Outcome.done(new ForEverybody(
                                notice.frozen().title(),
                                notice.organisation(),
                                CanonicalContent.write(PublicNotice.of(notice))))
                        : Outcome.refused(Refusal.conflict("NOTICE_NOT_ISSUED", "通报尚未印发，不能公开"))));
    }
}
