package org.ecoplan.task.report.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.application.Drafts;
import org.ecoplan.task.report.domain.Draft;
import org.ecoplan.task.report.domain.ReportId;

/** Keeps drafts in PostgreSQL. */
@ApplicationScoped
class PanacheDrafts implements Drafts {
    private static final String FIND = """
            select d.version, d.form, d.saved_by, d.saved_at
            from report_draft d join report r on r.id = d.report_id
            where r.id = ?1 and r.organisation = ?2 and r.unit_code = ?3""";

    private static final String FIRST = """
            insert into report_draft (report_id, version, form, saved_by, saved_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict on constraint report_draft_pk do nothing""";

    private static final String NEXT = """
            update report_draft set version = ?2, form = ?3, saved_by = ?4, saved_at = ?5
            where report_id = ?1 and version = ?2 - 1""";

    private static final String REMOVE = "delete from report_draft where report_id = ?1";

    @Override
    public Uni<Optional<Draft>> find(CallerScope scope, ReportId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.homeOrNone())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheDrafts::draft));
    }

    private static Draft draft(Object[] row) {
        return new Draft((Long) row[0], (String) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant());
    }

    @Override
    public Uni<Boolean> save(ReportId id, Draft draft) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(draft.version() == 1 ? FIRST : NEXT)
                        .setParameter(1, id.value())
                        .setParameter(2, draft.version())
                        .setParameter(3, draft.form())
                        .setParameter(4, draft.savedBy())
                        .setParameter(5, draft.savedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .map(written -> written == 1);
    }

    @Override
    public Uni<Void> remove(ReportId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REMOVE)
                        .setParameter(1, id.value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
