package org.ecoplan.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the next page, absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows that were read with one row more than the limit.
     *
     * @param cursorOf the cursor behind an item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }

    /** The page as an answer with its Link header. */
    public RestResponse<Page<T>> answer(UriInfo address) {
        return answer(this, next, address);
    }

    /** The view of a page as an answer with its Link header, for a list that says more than its items. */
    public static <V> RestResponse<V> answer(V view, @Nullable String next, UriInfo address) {
        RestResponse.ResponseBuilder<V> answer = RestResponse.ResponseBuilder.ok(view);
        if (next != null) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
