package org.ecoplan.indicator.evaluation.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.indicator.evaluation.application.SandDustDays.Mark;
import org.ecoplan.indicator.evaluation.application.SandDustDays.Withdrawal;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/**
 * A person marks days of sand-dust with the document that says so (沙尘影响日标记); never guessed from the readings. A mark that
 * was wrong is withdrawn with its reason and stays known. The same again changes nothing.
 */
@ApplicationScoped
public class MarkingSandDust {
    private final SandDustDays days;
    private final Changes changes;
    private final ServiceClock clock;

    MarkingSandDust(SandDustDays days, Changes changes, ServiceClock clock) {
        this.days = days;
        this.changes = changes;
        this.clock = clock;
    }

    /** Refused for a day that has not ended, and for one that another document marked. */
    public Uni<Outcome<Mark>> mark(CallerScope caller, LocalDate day, String document) {
        if (!day.isBefore(ChinaTime.today(clock.now()))) {
            return refused(Refusal.invalid("DAY_NOT_ENDED", "该日尚未结束,不能标记", "/day"));
        }
        return days.find(caller, day)
                .flatMap(before -> before.map(stands -> stands.document().equals(document)
                                ? Uni.createFrom().item(Outcome.done(stands))
                                : refused(Refusal.conflict("DAY_MARKED", "该日已按“" + stands.document() + "”标记,须先撤销")))
                        .orElseGet(
                                () -> markAnew(caller, new Mark(day, document, caller.subject(), clock.now(), null))));
    }

    private Uni<Outcome<Mark>> markAnew(CallerScope caller, Mark mark) {
        return Panache.withTransaction(() -> days.mark(caller, mark)
                        .flatMap(done -> changes.note(
                                caller,
                                changed(caller, mark.day(), "SAND_DUST_MARKED").with("document", mark.document()))))
                .replaceWith(() -> Outcome.done(mark));
    }

    /** Refused where the day has no mark. */
    public Uni<Outcome<Mark>> withdraw(CallerScope caller, LocalDate day, String reason) {
        return days.find(caller, day)
                .flatMap(found ->
                        found.map(mark -> withdraw(caller, mark, reason)).orElseGet(() -> refused(Refusal.notFound())));
    }

    private Uni<Outcome<Mark>> withdraw(CallerScope caller, Mark mark, String reason) {
        Withdrawal withdrawal = new Withdrawal(reason, caller.subject(), clock.now());
        return Panache.withTransaction(() -> days.withdraw(caller, mark.day(), withdrawal)
                        .flatMap(done -> changes.note(
                                caller,
                                changed(caller, mark.day(), "SAND_DUST_WITHDRAWN")
                                        .with("reason", reason))))
                .replaceWith(() -> Outcome.done(
                        new Mark(mark.day(), mark.document(), mark.markedBy(), mark.markedAt(), withdrawal)));
    }

    private static Uni<Outcome<Mark>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }

    private static Change.What changed(CallerScope caller, LocalDate day, String act) {
        return Change.What.of(caller.organisationOrNone(), "sand-dust-day", day.toString(), act);
    }
}
