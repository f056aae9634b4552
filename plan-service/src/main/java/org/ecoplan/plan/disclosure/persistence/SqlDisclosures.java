package org.ecoplan.plan.disclosure.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.disclosure.application.Disclosures;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.jspecify.annotations.Nullable;

/** Disclosures in PostgreSQL, which refuses to change or delete them. */
@ApplicationScoped
class SqlDisclosures implements Disclosures {
    private static final Place LATEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private static final String ADD = """
            insert into disclosure (id, organisation, plan_id, kind, subject, title, content, content_hash, disclosed_at,
                                    disclosed_by, correction)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            on conflict on constraint disclosure_subject_uk do nothing""";

    private static final String COLUMNS = """
            select id, organisation, plan_id, kind, subject, title, content, content_hash, disclosed_at, disclosed_by, correction
            from disclosure
            where\s""";

    /** A list needs no content. */
    private static final String IN_LIST = COLUMNS.replace("title, content,", "title, '' as content,");

    private static final String OF_PLAN =
            IN_LIST + "plan_id = ?1 and organisation = ?2 order by disclosed_at desc, id desc limit 1000";

    private static final String OF_EVERYBODY = IN_LIST + """
            (?1 = '' or organisation = ?1)
            and (disclosed_at, id) < (cast(?2 as timestamptz), cast(?3 as uuid))
            order by disclosed_at desc, id desc""";

    private static final String ONE = COLUMNS + "id = ?1";

    @Override
    public Uni<Boolean> addIfMissing(Disclosure disclosure) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, disclosure.id())
                        .setParameter(2, disclosure.organisation())
                        .setParameter(3, disclosure.planId())
                        .setParameter(4, disclosure.kind().name())
                        .setParameter(5, disclosure.subject())
                        .setParameter(6, disclosure.title())
                        .setParameter(7, disclosure.content())
                        .setParameter(8, disclosure.contentHash())
                        .setParameter(9, disclosure.at().atOffset(ZoneOffset.UTC))
                        .setParameter(10, disclosure.by())
                        .setParameter(11, disclosure.correction())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<List<Disclosure>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(SqlDisclosures::all);
    }

    @Override
    public Uni<List<Disclosure>> pageForEverybody(@Nullable String organisation, @Nullable Place before, int limit) {
        Place place = before == null ? LATEST : before;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_EVERYBODY, Object[].class)
                        .setParameter(1, organisation == null ? "" : organisation)
                        .setParameter(2, place.at())
                        .setParameter(3, place.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(SqlDisclosures::all);
    }

    @Override
    public Uni<Optional<Disclosure>> findForEverybody(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter(1, id)
                        .getResultList())
                .map(rows -> all(rows).stream().findFirst());
    }

    private static List<Disclosure> all(List<Object[]> rows) {
        return rows.stream().map(SqlDisclosures::disclosure).toList();
    }

    private static Disclosure disclosure(Object[] row) {
        return new Disclosure(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                Disclosure.Kind.valueOf((String) row[3]),
                (String) row[4],
                (Integer) row[10],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Columns.instant(row[8]),
                (String) row[9]);
    }
}
