package org.ecoplan.notification.message.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.ecoplan.notification.message.application.MessageRecords;
import org.jspecify.annotations.Nullable;

/** Which messages a caller wants. */
public class MessageQueryParams {
    @QueryParam("subject")
    @Size(max = 120, message = "事由过长")
    @Nullable
    String subject;

    @QueryParam("state")
    @Pattern(regexp = "PENDING|SENDING|SENT|FAILED|UNCERTAIN|SKIPPED", message = "没有这种状态")
    @Nullable
    String state;

    @QueryParam("channel")
    @Pattern(regexp = "EMAIL|SMS", message = "没有这种渠道")
    @Nullable
    String channel;

    MessageRecords.Filter filter() {
        return MessageRecords.Filter.of(subject, state, channel);
    }
}
