package org.ecoplan.plan.plan.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.plan.plan.domain.FieldChange;
import org.jspecify.annotations.Nullable;

/** What a revision changed, as it is kept in a column. */
@ApplicationScoped
class ChangesJson {
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    ChangesJson(ObjectMapper json) {
        this.json = json;
    }

    String write(List<FieldChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** None where nothing was kept. */
    List<FieldChange> read(@Nullable String changes) {
        try {
            return changes == null ? List.of() : json.readValue(changes, CHANGES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
