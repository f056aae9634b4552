package org.ecoplan.plan.disclosure.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.disclosure.application.DisclosureDuties;
import org.ecoplan.plan.disclosure.domain.DisclosureDuty;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;
import org.ecoplan.plan.disclosure.domain.Publication;

/** Publications and missed disclosures in PostgreSQL, which refuses to change or delete them. */
@ApplicationScoped
class SqlDisclosureDuties implements DisclosureDuties {
    private static final String ADD = """
            insert into publication (id, plan_id, organisation, disclosure_id, title, address, published_on, content_hash,
                                     recorded_by, recorded_at)
            values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), ?5, ?6, ?7, ?8, ?9, ?10)""";
    private static final String PUBLICATIONS = """
            select id, plan_id, organisation, disclosure_id, title, address, published_on, content_hash, recorded_by, recorded_at
            from publication where plan_id = ?1 and organisation = ?2
            order by published_on desc, id desc limit 1000""";
    private static final String HAS =
            "select count(*) > 0 from disclosure where id = ?1 and plan_id = ?2 and organisation = ?3";
    /** Each day on which something of a plan was disclosed here or published elsewhere. */
    private static final String DAYS = """
            (select cast(disclosed_at at time zone 'Asia/Shanghai' as date) as made, plan_id from disclosure
             union all select published_on, plan_id from publication)""";

    private static final String DISCLOSED =
            "select count(*) > 0 from " + DAYS + " d where d.plan_id = ?1 and d.made between ?2 and ?3";
    private static final String MISS = """
            insert into missed_disclosure (id, plan_id, organisation, clause, cycle_from, due) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict on constraint missed_disclosure_uk do nothing""";
    private static final String MISSED = """
            select m.id, m.plan_id, m.organisation, m.clause, m.cycle_from, m.due,
                   (select min(d.made) from %s d where d.plan_id = m.plan_id and d.made >= m.cycle_from)
            from missed_disclosure m where m.plan_id = ?1 and m.organisation = ?2
            order by m.due desc, m.id desc limit 1000""".formatted(DAYS);

    @Override
    public Uni<Void> add(Publication publication) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, publication.id())
                        .setParameter(2, publication.planId())
                        .setParameter(3, publication.organisation())
                        .setParameter(4, Objects.toString(publication.disclosureId(), ""))
                        .setParameter(5, publication.title())
                        .setParameter(6, publication.address())
                        .setParameter(7, publication.on())
                        .setParameter(8, publication.contentHash())
                        .setParameter(9, publication.by())
                        .setParameter(10, publication.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Publication>> publications(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PUBLICATIONS, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlDisclosureDuties::publication).toList());
    }

    @Override
    public Uni<Boolean> has(CallerScope scope, UUID planId, UUID disclosureId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HAS, Boolean.class)
                        .setParameter(1, disclosureId)
                        .setParameter(2, planId)
                        .setParameter(3, scope.organisationOrNone())
                        .getSingleResult());
    }

    @Override
    public Uni<Boolean> isDisclosed(UUID planId, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DISCLOSED, Boolean.class)
                        .setParameter(1, planId)
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .getSingleResult());
    }

    @Override
    public Uni<Boolean> addIfMissing(MissedDisclosure missed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MISS)
                        .setParameter(1, missed.id())
                        .setParameter(2, missed.planId())
                        .setParameter(3, missed.organisation())
                        .setParameter(4, missed.duty().clause())
                        .setParameter(5, missed.duty().from())
                        .setParameter(6, missed.duty().due())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<List<MissedDisclosure>> missed(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MISSED, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlDisclosureDuties::missed).toList());
    }

    private static Publication publication(Object[] row) {
        return new Publication(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (String) row[7],
                (String) row[8],
                Columns.instant(row[9]));
    }

    private static MissedDisclosure missed(Object[] row) {
        return new MissedDisclosure(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                new DisclosureDuty((String) row[3], (LocalDate) row[4], (LocalDate) row[5]),
                (LocalDate) row[6]);
    }
}
