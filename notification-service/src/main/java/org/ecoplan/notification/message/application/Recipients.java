package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.contact.Address;
import org.ecoplan.notification.contact.Contacts;

/** Finds who receives a message at the moment it goes out: unit → post → holder of today → contact. */
@ApplicationScoped
class Recipients {
    private final PostHolders holders;
    private final Contacts contacts;
    private final ServiceClock clock;

    Recipients(PostHolders holders, Contacts contacts, ServiceClock clock) {
        this.holders = holders;
        this.contacts = contacts;
        this.clock = clock;
    }

    Uni<Finding> find(MessageKey key) {
        return holders.holderOf(key.unitCode(), key.post(), clock.today())
                .flatMap(holder -> holder.map(found -> addressOf(found, key.channel()))
                        .orElseGet(() -> Uni.createFrom().item(new Nobody("NO_RECIPIENT"))));
    }

    private Uni<Finding> addressOf(PostHolder holder, Channel channel) {
        UUID holderId = holder.holderId();
        Uni<Optional<Address>> address =
                channel == Channel.SMS ? contacts.mobileOf(holderId) : contacts.emailOf(holderId);
        return address.map(known -> known.<Finding>map(found ->
                        new Somebody(new Recipient(holderId, holder.holderName(), found.masked()), found.clear()))
                .orElseGet(() -> new Nobody("NO_ADDRESS")));
    }

    sealed interface Finding {}

    /** @param address in clear */
    record Somebody(Recipient recipient, String address) implements Finding {}

    /** @param reason NO_RECIPIENT (nobody holds the post) or NO_ADDRESS (the holder has none for the channel) */
    record Nobody(String reason) implements Finding {}
}
