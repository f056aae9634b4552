package org.ecoplan.plan.plan.persistence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.PlanTree;

/** The tree of a plan as it stands in its row. Fields that a later version adds are skipped by an earlier one. */
final class TreeJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("item-ids")
                    .addSerializer(ItemId.class, ToStringSerializer.instance)
                    .addDeserializer(ItemId.class, new ItemIdReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TreeJson() {}

    static String write(PlanTree tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the tree of a plan has no JSON", unwritable);
        }
    }

    static PlanTree read(String json) {
        try {
            return JSON.readValue(json, PlanTree.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored tree of a plan is not readable", unreadable);
        }
    }

    private static final class ItemIdReader extends StdDeserializer<ItemId> {
        private static final long serialVersionUID = 1;

        ItemIdReader() {
            super(ItemId.class);
        }

        @Override
        public ItemId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new ItemId(UUID.fromString(parser.getText()));
        }
    }
}
