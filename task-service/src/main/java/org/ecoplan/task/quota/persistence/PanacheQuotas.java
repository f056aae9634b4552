package org.ecoplan.task.quota.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.quota.application.QuotaVersion;
import org.ecoplan.task.quota.application.Quotas;
import org.ecoplan.task.quota.application.SplitTarget;
import org.ecoplan.task.quota.application.UnitQuota;
import org.ecoplan.task.quota.domain.Quota;

/** Keeps quotas in PostgreSQL, one row a version and one a unit; figures go as text, so that each digit stays. */
@ApplicationScoped
class PanacheQuotas implements Quotas {
    private static final String PARTS = """
            select distinct part.plan_id, part.unit_code, part.role = 'LEAD'
            from assignment part
            where part.organisation = ?1 and part.task_id = ?2 and part.live
                  and (?3 or exists (select 1 from assignment own
                                     where own.task_id = part.task_id and own.unit_code = any(cast(?4 as text[]))))
            order by 2, 3""";

    private static final String VERSIONS = """
            select version, set_at, set_by, unit_code, reason from target_quota_version
            where task_id = ?1 and target_id = ?2 and organisation = ?3 order by version desc""";

    private static final String QUOTAS = """
            select version, unit_code, figure, measure from target_quota
            where task_id = ?1 and target_id = ?2 and organisation = ?3 order by version, position""";

    private static final String OF_UNIT = """
            select q.target_id, q.version, q.figure, q.measure from target_quota q
            where q.task_id = ?1 and q.organisation = ?2 and q.unit_code = ?3
                  and q.version = (select max(version) from target_quota_version v
                                   where v.task_id = q.task_id and v.target_id = q.target_id)""";

    private static final String ADD = """
            insert into target_quota_version (task_id, target_id, version, organisation, set_at, set_by, unit_code, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), ?8) on conflict do nothing""";

    private static final String ADD_QUOTAS = """
            insert into target_quota (task_id, target_id, version, position, organisation, unit_code, figure, measure)
            select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as integer), quota.position, cast(?4 as text),
                   quota.unit_code, cast(quota.figure as numeric), quota.measure
            from unnest(cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[])) with ordinality
                 as quota (unit_code, figure, measure, position)""";

    @Override
    public Uni<List<Part>> partsOf(CallerScope scope, UUID taskId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PARTS, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, taskId)
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, scope.branchCodes())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Part((UUID) row[0], (String) row[1], (Boolean) row[2]))
                        .toList());
    }

    @Override
    public Uni<List<QuotaVersion>> of(CallerScope scope, UUID taskId, UUID targetId) {
        return rows(QUOTAS, scope, taskId, targetId)
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> (Integer) row[0], mapping(PanacheQuotas::quota, toList()))))
                .flatMap(quotas -> rows(VERSIONS, scope, taskId, targetId)
                        .map(rows ->
                                rows.stream().map(row -> version(row, quotas)).toList()));
    }

    @Override
    public Uni<Map<UUID, UnitQuota>> ofUnit(CallerScope scope, UUID taskId, String unitCode) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_UNIT, Object[].class)
                        .setParameter(1, taskId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, unitCode)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> (UUID) row[0],
                                row -> new UnitQuota((Integer) row[1], plain((BigDecimal) row[2]), (String) row[3]))));
    }

    /** Without the zeros of the column, and without an exponent. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Uni<List<Object[]>> rows(String sql, CallerScope scope, UUID taskId, UUID targetId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, taskId)
                        .setParameter(2, targetId)
                        .setParameter(3, scope.organisationOrNone())
                        .getResultList());
    }

    private static Quota quota(Object[] row) {
        return new Quota((String) row[1], (BigDecimal) row[2], (String) row[3]);
    }

    private static QuotaVersion version(Object[] row, Map<Integer, List<Quota>> quotas) {
        return new QuotaVersion(
                (Integer) row[0],
                quotas.getOrDefault((Integer) row[0], List.of()),
                ((OffsetDateTime) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4]);
    }

    @Override
    public Uni<Boolean> add(SplitTarget target, QuotaVersion added) {
        UUID taskId = target.target().taskId();
        UUID targetId = target.target().targetId();
        String organisation = target.target().organisation();
        List<Quota> quotas = added.quotas();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, taskId)
                        .setParameter(2, targetId)
                        .setParameter(3, added.version())
                        .setParameter(4, organisation)
                        .setParameter(5, added.at())
                        .setParameter(6, added.by())
                        .setParameter(7, added.unit() == null ? "" : added.unit())
                        .setParameter(8, added.reason())
                        .executeUpdate()
                        .flatMap(rows -> rows == 0
                                ? Uni.createFrom().item(false)
                                : session.createNativeQuery(ADD_QUOTAS)
                                        .setParameter(1, taskId)
                                        .setParameter(2, targetId)
                                        .setParameter(3, added.version())
                                        .setParameter(4, organisation)
                                        .setParameter(5, texts(quotas, Quota::unitCode))
                                        .setParameter(
                                                6,
                                                texts(
                                                        quotas,
                                                        quota -> quota.value().toPlainString()))
                                        .setParameter(7, texts(quotas, Quota::measure))
                                        .executeUpdate()
                                        .replaceWith(true)));
    }
}
