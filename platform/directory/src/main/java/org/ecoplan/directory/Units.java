package org.ecoplan.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.events.UnitRegistered;

/** The units that this service knows. Reading joins the running session, writing the running transaction. */
@ApplicationScoped
public class Units {

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

    private static List<Unit> toUnits(List<UnitEntity> rows) {
        return rows.stream().map(UnitEntity::toUnit).toList();
    }
}
