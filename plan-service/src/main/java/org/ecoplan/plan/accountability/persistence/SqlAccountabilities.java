package org.ecoplan.plan.accountability.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.accountability.application.Accountabilities;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Accountability in PostgreSQL, which itself refuses that one person proposes and decides, and that anything goes. */
@ApplicationScoped
class SqlAccountabilities implements Accountabilities {
    private static final String INSERT = """
            insert into accountability (id, plan_id, organisation, unit_code, form, state, proposed_by, content, revision)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
    private static final String UPDATE = """
            update accountability
            set state = ?2, decided_by = nullif(?3, ''), answered_by = nullif(?4, ''),
                served_on = cast(nullif(?5, '') as date), content = ?6, revision = ?7
            where id = ?1""";
    private static final String ONE =
            "select content from accountability where plan_id = ?1 and organisation = ?2 and id = ?3";
    private static final String OF_PLAN = """
            select content from accountability
            where plan_id = ?1 and organisation = ?2
              and (?3 or served_on is not null and unit_code = any(cast(?4 as text[])))
              and (?5 = '' or unit_code = ?5) and (?6 = '' or form = ?6)
              and (?7 = 0 or extract(year from served_on) = ?7)
              and (?8 = '' or number < (select b.number from accountability b where b.id = cast(nullif(?8, '') as uuid)))
            order by number desc limit ?9""";
    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?1, 11)) is null";
    private static final String BEFORE = """
            select content from accountability where plan_id = ?1 and unit_code = ?2 and form = ?3 and organisation = ?4
            order by number desc limit 1000""";
    private static final String SERVED = """
            select unit_code, form, count(*) from accountability
            where plan_id = ?1 and organisation = ?2 and served_on between ?3 and ?4 and state <> 'REVOKED'
            group by unit_code, form""";

    private final ObjectMapper json;

    SqlAccountabilities(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> add(Accountability proposed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, proposed.id())
                        .setParameter(2, proposed.planId())
                        .setParameter(3, proposed.organisation())
                        .setParameter(4, proposed.unit())
                        .setParameter(5, proposed.form().name())
                        .setParameter(6, proposed.state().name())
                        .setParameter(7, proposed.proposed().actorId())
                        .setParameter(8, write(proposed))
                        .setParameter(9, proposed.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Accountability>> proposedBefore(
            CallerScope scope, UUID planId, String unit, AccountabilityForm form) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Boolean.class)
                        .setParameter(1, "accountability %s %s %s".formatted(planId, unit, form))
                        .getSingleResult()
                        .flatMap(held -> session.createNativeQuery(BEFORE, String.class)
                                .setParameter(1, planId)
                                .setParameter(2, unit)
                                .setParameter(3, form.name())
                                .setParameter(4, scope.organisationOrNone())
                                .getResultList()))
                .map(rows -> rows.stream().map(this::read).toList());
    }

    @Override
    public Uni<Optional<Accountability>> forChange(CallerScope scope, UUID planId, UUID id) {
        return one(ONE + " for update", scope, planId, id);
    }

    @Override
    public Uni<Optional<Accountability>> find(CallerScope scope, UUID planId, UUID id) {
        return one(ONE, scope, planId, id);
    }

    @Override
    public Uni<Void> save(Accountability changed) {
        Accountability.Decision decision = changed.decision();
        Accountability.Appeal appeal = changed.appeal();
        LocalDate servedOn = changed.servedOn();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UPDATE)
                        .setParameter(1, changed.id())
                        .setParameter(2, changed.state().name())
                        .setParameter(3, decision == null ? "" : decision.by().actorId())
                        .setParameter(
                                4,
                                appeal == null || appeal.answered() == null
                                        ? ""
                                        : appeal.answered().actorId())
                        .setParameter(5, servedOn == null ? "" : servedOn.toString())
                        .setParameter(6, write(changed))
                        .setParameter(7, changed.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Accountability>> ofPlan(
            CallerScope scope, UUID planId, Filter filter, @Nullable UUID before, int limit) {
        AccountabilityForm form = filter.form();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, scope.branchCodes())
                        .setParameter(5, filter.unit() == null ? "" : filter.unit())
                        .setParameter(6, form == null ? "" : form.name())
                        .setParameter(7, filter.year() == null ? 0 : filter.year())
                        .setParameter(8, before == null ? "" : before.toString())
                        .setParameter(9, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    @Override
    public Uni<List<Count>> served(CallerScope scope, UUID planId, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SERVED, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, from)
                        .setParameter(4, to)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Count(
                                (String) row[0],
                                AccountabilityForm.valueOf((String) row[1]),
                                ((Number) row[2]).longValue()))
                        .toList());
    }

    private Uni<Optional<Accountability>> one(String query, CallerScope scope, UUID planId, UUID id) {
        return Panache.getSession()
                .flatMap(session -> bound(session, query, scope, planId, id).getSingleResultOrNull())
                .map(content -> Optional.ofNullable(content).map(this::read));
    }

    private static Mutiny.SelectionQuery<String> bound(
            Mutiny.Session session, String query, CallerScope scope, UUID planId, UUID id) {
        return session.createNativeQuery(query, String.class)
                .setParameter(1, planId)
                .setParameter(2, scope.organisationOrNone())
                .setParameter(3, id);
    }

    private String write(Accountability one) {
        try {
            return json.writeValueAsString(one);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an accountability has no JSON", unwritable);
        }
    }

    private Accountability read(String content) {
        try {
            return json.readValue(content, Accountability.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored accountability is not readable", unreadable);
        }
    }
}
