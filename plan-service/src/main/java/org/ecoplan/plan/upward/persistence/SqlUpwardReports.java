package org.ecoplan.plan.upward.persistence;

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
import org.ecoplan.plan.upward.application.UpwardReports;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.jspecify.annotations.Nullable;

/** Reports to superiors in PostgreSQL, which itself refuses that one is changed after its issue or goes. */
@ApplicationScoped
class SqlUpwardReports implements UpwardReports {
    private static final String ADD = """
            insert into upward_report (id, plan_id, organisation, period, addressee, due, state, content, revision)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            on conflict on constraint upward_report_uk do nothing""";
    private static final String SAVE = "update upward_report set state = ?2, content = ?3, revision = ?4 where id = ?1";
    private static final String ONE = """
            select content from upward_report where plan_id = ?1 and organisation = ?2 and ?3 and id = ?4""";
    private static final String LIST = """
            select content from upward_report
            where organisation = ?1 and ?2 and (?3 = '' or plan_id = cast(nullif(?3, '') as uuid))
              and (not ?4 or state in ('EXPECTED', 'DRAFT', 'REVIEWED'))
              and (due, id) > (?5, ?6)
            order by due, id limit ?7""";
    private static final String TAKE_OVERDUE = """
            update upward_report set overdue_told = true
            where id in (
                select r.id from upward_report r join plan p on p.id = r.plan_id
                where not r.overdue_told and r.due < ?1 and r.state in ('EXPECTED', 'DRAFT', 'REVIEWED')
                  and (p.closed_on is null or r.due <= p.closed_on)
                order by r.due, r.id limit ?2
                for update of r skip locked)
            returning content""";
    private static final Place BEFORE_ALL = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private final ObjectMapper json;

    SqlUpwardReports(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Boolean> addIfMissing(UpwardReport report) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, report.id())
                        .setParameter(2, report.planId())
                        .setParameter(3, report.organisation())
                        .setParameter(4, report.period().toString())
                        .setParameter(5, report.addressee())
                        .setParameter(6, report.due())
                        .setParameter(7, report.state().name())
                        .setParameter(8, write(report))
                        .setParameter(9, report.revision())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Optional<UpwardReport>> find(CallerScope scope, UUID planId, UUID id) {
        return one(ONE, scope, planId, id);
    }

    @Override
    public Uni<Optional<UpwardReport>> forChange(CallerScope scope, UUID planId, UUID id) {
        return one(ONE + " for update", scope, planId, id);
    }

    @Override
    public Uni<Void> save(UpwardReport changed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, changed.id())
                        .setParameter(2, changed.state().name())
                        .setParameter(3, write(changed))
                        .setParameter(4, changed.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UpwardReport>> list(
            CallerScope scope, @Nullable UUID planId, boolean open, @Nullable Place after, int limit) {
        Place place = after == null ? BEFORE_ALL : after;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LIST, String.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, scope.wholeOrganisation())
                        .setParameter(3, planId == null ? "" : planId.toString())
                        .setParameter(4, open)
                        .setParameter(5, place.due())
                        .setParameter(6, place.id())
                        .setParameter(7, limit)
                        .getResultList())
                .map(this::all);
    }

    @Override
    public Uni<List<UpwardReport>> takeOverdue(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE_OVERDUE, String.class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(this::all);
    }

    private Uni<Optional<UpwardReport>> one(String query, CallerScope scope, UUID planId, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, id)
                        .getSingleResultOrNull())
                .map(content -> Optional.ofNullable(content).map(this::read));
    }

    private List<UpwardReport> all(List<String> rows) {
        return rows.stream().map(this::read).toList();
    }

    private String write(UpwardReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a report to a superior has no JSON", unwritable);
        }
    }

    private UpwardReport read(String content) {
        try {
            return json.readValue(content, UpwardReport.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored report to a superior is not readable", unreadable);
        }
    }
}
