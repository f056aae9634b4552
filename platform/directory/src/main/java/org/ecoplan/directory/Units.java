package org.ecoplan.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kit.flow.InOrder;
import org.jspecify.annotations.Nullable;

/** The units that this service knows. Reading joins the running session, writing the running transaction. */
@ApplicationScoped
public class Units {
    private static final int ROWS_A_STATEMENT = 500;
    private static final String STORE_ALL = """
            insert into directory_unit (code, name, aliases, kind, parent_code, organisation, region_code, members,
                                        valid_from, valid_to, revision, successor_code)
            select u.code, u.name, u.aliases, u.kind, nullif(u.parent_code, ''), u.organisation,
                   nullif(u.region_code, ''), u.members, cast(nullif(u.valid_from, '') as date),
                   cast(nullif(u.valid_to, '') as date), cast(u.revision as bigint), nullif(u.successor_code, '')
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]))
                 as u (code, name, aliases, kind, parent_code, organisation, region_code, members, valid_from, valid_to,
                       revision, successor_code)
            on conflict on constraint directory_unit_pk do update
            set name = excluded.name, aliases = excluded.aliases, kind = excluded.kind,
                parent_code = excluded.parent_code, region_code = excluded.region_code, members = excluded.members,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, revision = excluded.revision,
                successor_code = excluded.successor_code
            where directory_unit.revision < excluded.revision""";

    @WithSession
    public Uni<Optional<Unit>> find(String code) {
        return Panache.getSession()
                .flatMap(session -> session.find(UnitEntity.class, code))
                .map(found -> Optional.ofNullable(found).map(UnitEntity::toUnit));
    }

    @WithSession
    public Uni<List<Unit>> findAll(Collection<String> codes) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from UnitEntity where code in ?1 order by code", UnitEntity.class)
                        .setParameter(1, codes)
                        .getResultList())
                .map(Units::toUnits);
    }

    /** The units of an organisation, ordered by code, after the given one. */
    @WithSession
    public Uni<List<Unit>> ofOrganisation(String organisation, String afterCode, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from UnitEntity where organisation = ?1 and code > ?2 order by code", UnitEntity.class)
                        .setParameter(1, organisation)
                        .setParameter(2, afterCode)
                        .setMaxResults(limit)
                        .getResultList())
                .map(Units::toUnits);
    }

    /** The units of a kind in an organisation, ordered by code. */
    @WithSession
    public Uni<List<Unit>> ofKind(String organisation, UnitKind kind) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from UnitEntity where organisation = ?1 and kind = ?2 order by code", UnitEntity.class)
                        .setParameter(1, organisation)
                        .setParameter(2, kind.name())
                        .getResultList())
                .map(Units::toUnits);
    }

    /** Takes over the state of a unit unless a newer one is known. */
    public Uni<Void> store(UnitRegistered unit) {
        return Panache.getSession()
                .flatMap(session -> session.find(UnitEntity.class, unit.code()).flatMap(known -> {
                    if (known != null) {
                        if (known.revision < unit.revision()) {
                            known.take(unit);
                        }
                        return Uni.createFrom().voidItem();
                    }
                    UnitEntity row = new UnitEntity();
                    row.take(unit);
                    return session.persist(row);
                }));
    }

    /** Takes over the state of many units of one organisation at once, none twice, unless newer ones are known. */
    public Uni<Void> storeAll(List<UnitRegistered> units) {
        return InOrder.inChunks(units, ROWS_A_STATEMENT, Units::storeChunk);
    }

    private static Uni<Integer> storeChunk(List<UnitRegistered> units) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STORE_ALL)
                        .setParameter(1, column(units, UnitRegistered::code))
                        .setParameter(2, column(units, UnitRegistered::name))
                        .setParameter(3, column(units, unit -> String.join("\n", unit.aliases())))
                        .setParameter(4, column(units, UnitRegistered::kind))
                        .setParameter(5, column(units, UnitRegistered::parentCode))
                        .setParameter(6, column(units, UnitRegistered::organisation))
                        .setParameter(7, column(units, UnitRegistered::regionCode))
                        .setParameter(8, column(units, unit -> String.join("\n", unit.members())))
                        .setParameter(9, column(units, unit -> text(unit.validFrom())))
                        .setParameter(10, column(units, unit -> text(unit.validTo())))
                        .setParameter(11, column(units, unit -> String.valueOf(unit.revision())))
                        .setParameter(12, column(units, UnitRegistered::successorCode))
                        .executeUpdate());
    }

    /** Absent values travel as empty texts: an array holds no absent ones. */
    private static String[] column(List<UnitRegistered> units, Function<UnitRegistered, @Nullable String> value) {
        return units.stream()
                .map(unit -> Objects.requireNonNullElse(value.apply(unit), ""))
                .toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static List<Unit> toUnits(List<UnitEntity> rows) {
        return rows.stream().map(UnitEntity::toUnit).toList();
    }
}
