package org.ecoplan.task.workitem.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.workitem.application.WorkItems;
import org.ecoplan.task.workitem.domain.WorkGroup;
import org.ecoplan.task.workitem.domain.WorkItem;
import org.ecoplan.task.workitem.domain.WorkPile;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds in PostgreSQL what waits for somebody. */
@ApplicationScoped
class PanacheWorkItems implements WorkItems {
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID FIRST = new UUID(0, 0);

    /** The earliest days are counted first, so that the oldest is right whatever the bound. */
    private static final String PILE = """
            select '%1$s' as work_group, count(*), min(day),
                   count(*) filter (where day < :today)
            from (select day from (%2$s) waiting order by day limit %3$d) counted""";

    private static final String PAGE = """
            select id, plan_id, title, unit, day from (%s) waiting
            where (coalesce(day, date '9999-12-31'), id) > (:afterDay, :afterId)
            order by coalesce(day, date '9999-12-31'), id""";

    /** Each pile mentions another part of them; all are said once, so that each query may be given all. */
    private static final String SAID = """
            with said as (select cast(:organisation as text), cast(:home as text), cast(:subject as text),
                                 cast(:office as boolean), cast(:today as date))
            """;

    @Override
    public Uni<List<WorkPile>> piles(CallerScope scope, Set<WorkGroup> groups, LocalDate today) {
        String all = groups.stream()
                .map(group -> PILE.formatted(group.name(), WorkPiles.of(group), WorkPile.MOST))
                .collect(Collectors.joining(" union all "));
        return Panache.getSession()
                .flatMap(session -> bound(session.createNativeQuery(SAID + all, Object[].class), scope, today)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(PanacheWorkItems::pile)
                        .filter(pile -> pile.count() > 0)
                        .sorted((one, other) -> one.group().compareTo(other.group()))
                        .toList());
    }

    private static WorkPile pile(Object[] row) {
        WorkGroup group = WorkGroup.valueOf((String) row[0]);
        return new WorkPile(
                group,
                ((Number) row[1]).intValue(),
                (LocalDate) row[2],
                group.day() == WorkGroup.Day.DUE ? ((Number) row[3]).intValue() : 0);
    }

    @Override
    public Uni<List<WorkItem>> page(
            CallerScope scope, WorkGroup group, LocalDate today, @Nullable Place after, int limit) {
        return Panache.getSession()
                .flatMap(session -> bound(
                                session.createNativeQuery(SAID + PAGE.formatted(WorkPiles.of(group)), Object[].class),
                                scope,
                                today)
                        .setParameter("afterDay", after == null ? LocalDate.EPOCH : dayOf(after))
                        .setParameter("afterId", after == null ? FIRST : after.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkItem(
                                (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]))
                        .toList());
    }

    private static LocalDate dayOf(Place after) {
        return after.day() == null ? NO_DAY : after.day();
    }

    private static Mutiny.SelectionQuery<Object[]> bound(
            Mutiny.SelectionQuery<Object[]> query, CallerScope scope, LocalDate today) {
        return query.setParameter("organisation", scope.organisationOrNone())
                .setParameter("home", scope.homeOrNone())
                .setParameter("subject", scope.subject())
                .setParameter("office", scope.has(Role.COORDINATOR))
                .setParameter("today", today);
    }
}
