package org.ecoplan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;

/**
 * Stops reading a list behind the greatest size that its {@link Size} allows: Bean Validation would look at a hundred
 * thousand items first and then refuse them.
 */
final class ListsOfTheirSize extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return type.getRawClass().isAssignableFrom(ArrayList.class)
                ? new Bounded(reader, Integer.MAX_VALUE, "")
                : reader;
    }

    private static final class Bounded extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private final int most;
        private final String title;

        Bounded(JsonDeserializer<?> reader, int most, String title) {
            super(reader);
            this.most = most;
            this.title = title;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Bounded(reader, most, title);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            JsonDeserializer<?> reader = context.handleSecondaryContextualization(
                    _delegatee, property, context.constructType(_delegatee.handledType()));
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return size == null || size.max() == Integer.MAX_VALUE
                    ? reader
                    : new Bounded(reader, size.max(), size.message());
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.isExpectedStartArrayToken()
                    ? ((JsonDeserializer<Object>) _delegatee).deserialize(parser, context, new BoundedList())
                    : super.deserialize(parser, context);
        }

        @SuppressWarnings("serial")
        private final class BoundedList extends ArrayList<Object> {
            @Override
            public boolean add(Object item) {
                if (size() >= most) {
                    throw new TooManyItemsException(title);
                }
                return super.add(item);
            }
        }
    }
}
