package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ecoplan.directory.AppointmentListener;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.contact.ContactListener;

/** A reminder is not lost for want of a recipient: it goes out when there is one. */
@ApplicationScoped
class WakingMessages implements AppointmentListener, ContactListener {
    private final Messages messages;
    private final PostHolders holders;
    private final ServiceClock clock;

    WakingMessages(Messages messages, PostHolders holders, ServiceClock clock) {
        this.messages = messages;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Uni<Void> appointed(PostHolderAppointed appointment) {
        return messages.wake(appointment.unitCode(), Post.valueOf(appointment.post()), clock.realNow());
    }

    @Override
    public Uni<Void> stored(UUID holderId) {
        return holders.ofPerson(holderId)
                .flatMap(posts ->
                        InOrder.each(posts, held -> messages.wake(held.unitCode(), held.post(), clock.realNow())));
    }
}
