package org.ecoplan.plan.directory.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolder;

/** A post and who holds it from a day on (岗位); the history stays. */
public record PostView(Post post, UUID holderId, String holderName, LocalDate from) {

    static PostView of(PostHolder holder) {
        return new PostView(holder.post(), holder.holderId(), holder.holderName(), holder.from());
    }
}
