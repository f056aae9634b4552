package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.notification.channel.Channel;

/** Port: the routine messages that wait for a digest. Everything joins the running transaction. */
public interface Routine {

    /**
     * An organisation of which nothing new has come since {@code quietSince}, or something since before
     * {@code longestSince}.
     */
    Uni<Optional<String>> readyOrganisation(
            Channel channel, Instant now, Instant shown, Instant quietSince, Instant longestSince);

    /** What waits of an organisation waits on, until a moment of the service's time. */
    Uni<Void> holdBack(Waiting waiting, Instant notBefore);

    /** What is not needed any more waits no longer, also where nobody is there to receive it. */
    Uni<Void> skipNeedless(Waiting waiting);

    /** To whom something waits. */
    Uni<List<Place>> places(Waiting waiting);

    /** What waits for posts, locked. */
    Uni<List<Message>> at(Waiting waiting, List<Place> places, int most);

    /**
     * Sums up what waits for people, who must stand here with all of their posts: what was told before is
     * skipped, a digest of the day that has not gone out takes more, who has had it waits until the next, everybody else gets a digest of at most
     * so many.
     */
    Uni<Void> sumUp(Waiting waiting, List<Placed> people, LocalDate day, Instant nextDay, int most);

    /** The clock was put back: days that it has not reached yet have had no digest. */
    Uni<Void> forgetDigestsAfter(Instant shown);

    /**
     * What waits, by whom and as of when.
     *
     * @param now time of the machine
     * @param shown time of the service
     */
    record Waiting(String organisation, Channel channel, Instant now, Instant shown) {}

    /** A post with its holder. */
    record Placed(Place place, Recipient recipient) {}
}
