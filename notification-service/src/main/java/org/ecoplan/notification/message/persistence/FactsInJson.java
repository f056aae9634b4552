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
    private static final Map<String, Class<? extends Facts>> TYPES = Map.ofEntries(
            Map.entry("ASSIGNED", Facts.Assigned.class),
            Map.entry("REQUESTED", Facts.Requested.class),
            Map.entry("SUMMING", Facts.Summing.class),
            Map.entry("DATED", Facts.Dated.class),
            Map.entry("PRESSED", Facts.Pressed.class),
            Map.entry("UNSIGNED", Facts.Unsigned.class),
            Map.entry("JUDGED", Facts.Judged.class),
            Map.entry("DECIDED", Facts.Decided.class),
            Map.entry("EXTENDING", Facts.Extending.class),
            Map.entry("EXTENDED", Facts.Extended.class),
            Map.entry("MEASURED", Facts.Measured.class),
            Map.entry("WORDED", Facts.Worded.class),
            Map.entry("ORDERED", Facts.Ordered.class),
            Map.entry("ORDER_STEPPED", Facts.OrderStepped.class),
            Map.entry("RECTIFIED", Facts.Rectified.class),
            Map.entry("SUSPENDED", Facts.Suspended.class),
            Map.entry("REVISED", Facts.Revised.class),
            Map.entry("OWED", Facts.Owed.class),
            Map.entry("ISSUED", Facts.Issued.class),
            Map.entry("UNDISCLOSED", Facts.Undisclosed.class),
            Map.entry("ANNOUNCED", Facts.Announced.class),
            Map.entry("OBJECTED", Facts.Objected.class),
            Map.entry("ACCOUNTABLE", Facts.Accountable.class),
            Map.entry("HEARD", Facts.Heard.class));

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
