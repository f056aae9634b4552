package org.ecoplan.plan.fourlists.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.fourlists.application.AdoptedLists;
import org.ecoplan.plan.fourlists.application.Adoption;
import org.ecoplan.plan.fourlists.application.ListsOf;
import org.ecoplan.plan.fourlists.domain.FourLists;

/** Adopted lists in PostgreSQL, each version one document. */
@ApplicationScoped
class SqlAdoptedLists implements AdoptedLists {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String VERSIONS = "from AdoptionEntity where planId = ?1 and year = ?2 and leadUnit = ?3 "
            + "and organisation = ?4 order by number";
    private static final String INSERT = "insert into adopted_lists (id, plan_id, year, lead_unit, organisation, "
            + "number, decision, adopted_by, adopted_at, lists) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
            + "on conflict on constraint adopted_lists_number_uk do nothing";

    @Override
    public Uni<List<Adoption>> versions(CallerScope scope, ListsOf of) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(VERSIONS, AdoptionEntity.class)
                        .setParameter(1, of.planId())
                        .setParameter(2, of.year())
                        .setParameter(3, of.leadUnit())
                        .setParameter(4, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(row -> adoption(of, row)).toList());
    }

    @Override
    public Uni<Boolean> addIfNext(Adoption adoption) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, adoption.of().planId())
                        .setParameter(3, adoption.of().year())
                        .setParameter(4, adoption.of().leadUnit())
                        .setParameter(5, adoption.organisation())
                        .setParameter(6, adoption.number())
                        .setParameter(7, adoption.decision())
                        .setParameter(8, adoption.adoptedBy())
                        .setParameter(9, adoption.adoptedAt())
                        .setParameter(10, write(adoption.lists()))
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private static Adoption adoption(ListsOf of, AdoptionEntity row) {
        return new Adoption(
                of, row.organisation, row.number, row.decision, row.adoptedBy, row.adoptedAt, read(row.lists));
    }

    private static String write(FourLists lists) {
        try {
            return JSON.writeValueAsString(lists);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("lists have no JSON", unwritable);
        }
    }

    private static FourLists read(String json) {
        try {
            return JSON.readValue(json, FourLists.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored lists are not readable", unreadable);
        }
    }
}
