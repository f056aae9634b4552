package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.contact.Address;
import org.ecoplan.notification.contact.Contacts;

/** Finds who receives messages at the moment they go out: unit → post → holder of today → contact. */
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

    /** @param keys of one channel */
    Uni<Map<MessageKey, Finding>> find(Channel channel, List<MessageKey> keys) {
        Set<String> units = keys.stream().map(MessageKey::unitCode).collect(Collectors.toSet());
        return holders.holdersOf(units, clock.today()).flatMap(found -> {
            Set<UUID> people = found.stream().map(PostHolder::holderId).collect(Collectors.toSet());
            return addresses(channel, people).map(addresses -> findings(keys, found, addresses));
        });
    }

    private Uni<Map<UUID, Address>> addresses(Channel channel, Set<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return channel == Channel.SMS ? contacts.mobilesOf(people) : contacts.emailsOf(people);
    }

    private static Map<MessageKey, Finding> findings(
            List<MessageKey> keys, List<PostHolder> found, Map<UUID, Address> addresses) {
        Map<Place, PostHolder> holders = found.stream()
                .collect(Collectors.toMap(holder -> new Place(holder.unitCode(), holder.post()), holder -> holder));
        Map<MessageKey, Finding> findings = new HashMap<>();
        for (MessageKey key : keys) {
            PostHolder holder = holders.get(new Place(key.unitCode(), key.post()));
            Address address = holder == null ? null : addresses.get(holder.holderId());
            if (holder == null) {
                findings.put(key, new Nobody("NO_RECIPIENT"));
            } else if (address == null) {
                findings.put(key, new Nobody("NO_ADDRESS"));
            } else {
                Recipient recipient =
                        new Recipient(holder.holderId(), holder.holderName(), address.masked(), address.key());
                findings.put(key, new Somebody(recipient, address.clear()));
            }
        }
        return findings;
    }

    private record Place(String unitCode, Post post) {}

    sealed interface Finding {}

    /** @param address in clear */
    record Somebody(Recipient recipient, String address) implements Finding {}

    /** @param reason NO_RECIPIENT (nobody holds the post) or NO_ADDRESS (the holder has none for the channel) */
    record Nobody(String reason) implements Finding {}
}
