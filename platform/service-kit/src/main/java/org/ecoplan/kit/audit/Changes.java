package org.ecoplan.kit.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.problem.CorrelationId;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * Where a use case leaves who changed what and why: an entry of the audit trail in the transaction of the change itself.
 * It waits for nobody; its place in the chain it gets after the commit ({@link Sealing}).
 */
@ApplicationScoped
public class Changes {
    private static final String NOTE =
            "insert into audit_entry (happened_at, actor_id, actor_name, client, organisation, object_type, object_id, "
                    + "act, detail, cause, reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, nullif(?11, ''))";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final CorrelationId calls;
    private final ServiceClock clock;

    Changes(CorrelationId calls, ServiceClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Notes what the caller of the present request changed. */
    public Uni<Void> note(CallerScope caller, Change.What what) {
        return note(caller, what, null);
    }

    /** @param reason what the caller gave as the reason */
    public Uni<Void> note(CallerScope caller, Change.What what, @Nullable String reason) {
        return note(new Change(caller.actor(), what, Change.Why.call(calls.current(), reason)));
    }

    /** Notes the change that an outcome tells of; a refused call changed nothing and leaves nothing. */
    public <T> Uni<Void> note(CallerScope caller, Outcome<T> outcome, Function<? super T, Change.What> what) {
        return outcome.fold(
                done -> note(caller, what.apply(done)),
                refused -> Uni.createFrom().voidItem());
    }

    /** Notes an attempt at what this caller may not do; other refusals are everyday and leave nothing. */
    public <T> Uni<Void> noteForbidden(CallerScope caller, Outcome<T> outcome, Change.What attempt) {
        return outcome.fold(
                done -> Uni.createFrom().voidItem(),
                refusal -> refusal.kind() == Refusal.Kind.NOT_ALLOWED
                        ? note(caller, attempt.with("code", refusal.code()).with("callersUnit", caller.home()))
                        : Uni.createFrom().voidItem());
    }

    /** Notes a change; joins the running transaction. */
    public Uni<Void> note(Change change) {
        String reason = change.why().reason();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(
                                1, clock.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                        .setParameter(2, cut(change.who().id(), LONGEST_NAME))
                        .setParameter(3, cut(change.who().name(), LONGEST_NAME))
                        .setParameter(4, cut(change.who().client(), LONGEST_NAME))
                        .setParameter(5, change.what().organisation())
                        .setParameter(6, change.what().objectType())
                        .setParameter(7, cut(change.what().objectId(), LONGEST_NAME))
                        .setParameter(8, change.what().act())
                        .setParameter(9, CanonicalJson.write(change.what().detail()))
                        .setParameter(10, change.why().cause())
                        .setParameter(11, reason == null ? "" : cut(reason, LONGEST_REASON))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
