package org.ecoplan.notification.page;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.ecoplan.notification.message.application.MessageRecords;
import org.jspecify.annotations.Nullable;

/** What the form of the page asks for; an empty field means all. */
public class PageQueryParams {
    @QueryParam("state")
    @Pattern(regexp = "|PENDING|SUMMED|SENDING|SENT|FAILED|UNCERTAIN|SKIPPED", message = "没有这种状态")
    @Nullable
    String state;

    @QueryParam("channel")
    @Pattern(regexp = "|EMAIL|SMS", message = "没有这种渠道")
    @Nullable
    String channel;

    MessageRecords.Filter filter() {
        return MessageRecords.Filter.of(null, orNull(state), orNull(channel));
    }

    public String state() {
        return state == null ? "" : state;
    }

    public String channel() {
        return channel == null ? "" : channel;
    }

    private static @Nullable String orNull(@Nullable String field) {
        return field == null || field.isEmpty() ? null : field;
    }
}
