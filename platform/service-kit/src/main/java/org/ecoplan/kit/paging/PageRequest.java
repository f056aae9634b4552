package org.ecoplan.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which page a caller wants; use as {@code @Valid @BeanParam}. */
public class PageRequest {
    /** A UUID as a query parameter: one of another form is a 400 and not an address that does not exist. */
    public static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(value = 1, message = "每页须为 1 至 200 条")
    @Max(value = 200, message = "每页须为 1 至 200 条")
    int limit;

    @QueryParam("cursor")
    @Size(max = 500, message = "翻页标记过长")
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    public @Nullable String cursor() {
        return cursor;
    }
}
