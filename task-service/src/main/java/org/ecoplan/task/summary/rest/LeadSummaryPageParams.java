package org.ecoplan.task.summary.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.ecoplan.kit.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Which of the summaries that were handed in a caller asks for; a page is short, because one can be long. */
public class LeadSummaryPageParams {
    @QueryParam("limit")
    @DefaultValue("10")
    @Min(value = 1, message = "每页须为 1 至 20 条")
    @Max(value = 20, message = "每页须为 1 至 20 条")
    int limit;

    @QueryParam("cursor")
    @Size(max = 500, message = "翻页标记过长")
    @Nullable
    String cursor;

    /** Number of the last step on the page before; above all of them for the first page. */
    int before() {
        List<String> key = Cursor.read(cursor, 1);
        try {
            return key.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(key.get(0));
        } catch (NumberFormatException foreign) {
            throw Cursor.bad();
        }
    }
}
