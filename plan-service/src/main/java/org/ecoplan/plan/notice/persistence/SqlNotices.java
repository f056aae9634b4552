package org.ecoplan.plan.notice.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.notice.application.Notices;
import org.ecoplan.plan.notice.domain.Correction;
import org.ecoplan.plan.notice.domain.Frozen;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeState;
import org.ecoplan.plan.notice.domain.Signatures;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Notices in PostgreSQL, which itself refuses to change what was issued. */
@ApplicationScoped
class SqlNotices implements Notices {
    private static final String INSERT = """
            insert into notice (id, plan_id, organisation, period, state, title, content, content_hash, as_of, up_to,
                                frozen_at, drafted_by, drafted_name, drafted_at, version, snapshot,
                                correction, correction_reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, nullif(?16, ''),
                    ?17, nullif(?18, ''))
            on conflict on constraint notice_period_uk do nothing""";
    private static final String UPDATE = """
            update notice
            set state = ?2, title = ?3, content = ?4, content_hash = ?5, as_of = ?6, up_to = ?7, frozen_at = ?8,
                drafted_by = ?9, drafted_name = ?10, drafted_at = ?11,
                reviewed_by = nullif(?12, ''), reviewed_name = nullif(?13, ''),
                reviewed_at = cast(nullif(?14, '') as timestamptz),
                approved_by = nullif(?15, ''), approved_name = nullif(?16, ''),
                approved_at = cast(nullif(?17, '') as timestamptz),
                issued_by = nullif(?18, ''), issued_name = nullif(?19, ''),
                issued_at = cast(nullif(?20, '') as timestamptz),
                document_number = nullif(?21, ''), version = ?22,
                issuing_office = nullif(?23, ''), copies_to = nullif(?24, ''),
                snapshot = nullif(?25, '')
            where id = ?1""";
    private static final String NOTICES = """
            select id, plan_id, organisation, period, state, title, content, content_hash, as_of, up_to, frozen_at,
                   drafted_by, drafted_name, drafted_at, reviewed_by, reviewed_name, reviewed_at, approved_by,
                   approved_name, approved_at, issued_by, issued_name, issued_at, document_number, version,
                   issuing_office, copies_to, snapshot, correction, correction_reason
            from notice
            where plan_id = ?1 and organisation = ?2 and (?3 or state = 'ISSUED')""";
    private static final String ONE = NOTICES + " and period = ?4 and correction = ?5";
    private static final String LAST = NOTICES + " and period = ?4 order by correction desc limit 1";
    private static final String IN_FORCE =
            NOTICES + " and state = 'ISSUED' and period = ?4 and correction < ?5 order by correction desc limit 1";
    private static final String BEFORE =
            NOTICES + " and state = 'ISSUED' and period < ?4 order by period desc, correction desc limit 1";
    private static final String ALL = NOTICES + " order by period, correction";

    @Override
    public Uni<Boolean> addIfMissing(Notice notice) {
        Frozen frozen = notice.frozen();
        Signature drafted = notice.signatures().drafted();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, notice.id())
                        .setParameter(2, notice.planId())
                        .setParameter(3, notice.organisation())
                        .setParameter(4, notice.period().toString())
                        .setParameter(5, notice.state().name())
                        .setParameter(6, frozen.title())
                        .setParameter(7, frozen.content())
                        .setParameter(8, frozen.contentHash())
                        .setParameter(9, frozen.asOf())
                        .setParameter(10, frozen.upTo())
                        .setParameter(11, frozen.frozenAt())
                        .setParameter(12, drafted.actorId())
                        .setParameter(13, drafted.name())
                        .setParameter(14, drafted.at())
                        .setParameter(15, notice.version())
                        .setParameter(16, text(frozen.snapshot()))
                        .setParameter(17, notice.number())
                        .setParameter(
                                18,
                                notice.correction() == null
                                        ? ""
                                        : notice.correction().reason())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Optional<Notice>> find(CallerScope scope, NoticeKey key) {
        return find(ONE, scope, key);
    }

    @Override
    public Uni<Optional<Notice>> findForChange(CallerScope scope, NoticeKey key) {
        return find(ONE + " for update", scope, key);
    }

    @Override
    public Uni<Optional<Notice>> inForce(CallerScope scope, NoticeKey below) {
        return find(IN_FORCE, scope, below);
    }

    @Override
    public Uni<Optional<Notice>> last(CallerScope scope, UUID planId, ReportingPeriod period) {
        return ofPeriod(LAST, scope, planId, period);
    }

    @Override
    public Uni<Optional<Notice>> inForceBefore(CallerScope scope, UUID planId, ReportingPeriod period) {
        return ofPeriod(BEFORE, scope, planId, period);
    }

    @Override
    public Uni<Void> save(Notice changed) {
        Frozen frozen = changed.frozen();
        Signatures signed = changed.signatures();
        return Panache.getSession()
                .flatMap(session -> {
                    Mutiny.MutationQuery update = session.createNativeQuery(UPDATE)
                            .setParameter(1, changed.id())
                            .setParameter(2, changed.state().name())
                            .setParameter(3, frozen.title())
                            .setParameter(4, frozen.content())
                            .setParameter(5, frozen.contentHash())
                            .setParameter(6, frozen.asOf())
                            .setParameter(7, frozen.upTo())
                            .setParameter(8, frozen.frozenAt())
                            .setParameter(9, signed.drafted().actorId())
                            .setParameter(10, signed.drafted().name())
                            .setParameter(11, signed.drafted().at());
                    sign(update, 12, signed.reviewed());
                    sign(update, 15, signed.approved());
                    sign(update, 18, signed.issued());
                    return update.setParameter(21, text(changed.letterhead().documentNumber()))
                            .setParameter(22, changed.version())
                            .setParameter(23, text(changed.letterhead().office()))
                            .setParameter(
                                    24, String.join("\n", changed.letterhead().copiesTo()))
                            .setParameter(25, text(frozen.snapshot()))
                            .executeUpdate();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Notice>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlNotices::notice).toList());
    }

    private static Uni<Optional<Notice>> find(String query, CallerScope scope, NoticeKey key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, key.plan().value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, key.period().toString())
                        .setParameter(5, key.number())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(SqlNotices::notice));
    }

    private static Uni<Optional<Notice>> ofPeriod(
            String query, CallerScope scope, UUID planId, ReportingPeriod period) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, period.toString())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(SqlNotices::notice));
    }

    private static void sign(Mutiny.MutationQuery update, int first, @Nullable Signature by) {
        update.setParameter(first, by == null ? "" : by.actorId())
                .setParameter(first + 1, by == null ? "" : by.name())
                .setParameter(first + 2, by == null ? "" : by.at().toString());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Notice notice(Object[] row) {
        return new Notice(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ReportingPeriod.parse((String) row[3]),
                row[29] == null ? null : new Correction(((Number) row[28]).intValue(), (String) row[29]),
                NoticeState.valueOf((String) row[4]),
                new Frozen(
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (LocalDate) row[8],
                        ((Number) row[9]).longValue(),
                        (String) row[27],
                        Columns.instant(row[10])),
                new Signatures(
                        new Signature((String) row[11], (String) row[12], Columns.instant(row[13])),
                        signature(row, 14),
                        signature(row, 17),
                        signature(row, 20)),
                new Letterhead((String) row[23], (String) row[25], lines((String) row[26])),
                ((Number) row[24]).longValue());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\n"));
    }

    private static @Nullable Signature signature(Object[] row, int first) {
        return row[first] == null
                ? null
                : new Signature((String) row[first], (String) row[first + 1], Columns.instant(row[first + 2]));
    }
}
