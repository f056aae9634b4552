package org.ecoplan.notification.message.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.notification.message.domain.Facts;
import org.jboss.logging.Logger;

/** Facts as they are stored: a JSON object whose {@code type} says which. A name never changes its meaning. */
@ApplicationScoped
class FactsInJson {
    private static final Logger LOG = Logger.getLogger(FactsInJson.class);
    private static final Map<String, Class<? extends Facts>> TYPES = Map.of(
            "ASSIGNED", Facts.Assigned.class,
            "REQUESTED", Facts.Requested.class,
            "DATED", Facts.Dated.class,
            "UNSIGNED", Facts.Unsigned.class,
            "JUDGED", Facts.Judged.class,
            "DECIDED", Facts.Decided.class,
            "EXTENDING", Facts.Extending.class,
            "EXTENDED", Facts.Extended.class,
            "MEASURED", Facts.Measured.class,
            "WORDED", Facts.Worded.class);

    private final ObjectMapper json;

    FactsInJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Facts facts) {
        ObjectNode object = json.valueToTree(facts);
        object.put("type", nameOf(facts));
        return object.toString();
    }

    /** What cannot be read leaves its message without words, and no other message behind it. */
    Facts read(UUID message, String stored) {
        try {
            ObjectNode object = (ObjectNode) json.readTree(stored);
            Class<? extends Facts> type = TYPES.get(object.path("type").asText());
            object.remove("type");
            if (type != null) {
                return json.treeToValue(object, type);
            }
            LOG.errorf("the facts of message %s are of a type that is not known", message);
        } catch (JsonProcessingException | ClassCastException unreadable) {
            LOG.errorf("the facts of message %s cannot be read", message);
        }
        return new Facts.Worded(Map.of());
    }

    private static String nameOf(Facts facts) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(facts.getClass()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(facts.getClass() + " has no name"));
    }
}
