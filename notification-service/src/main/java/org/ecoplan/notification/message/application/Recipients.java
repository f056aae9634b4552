package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
import org.ecoplan.notification.contact.ContactOwner;
import org.ecoplan.notification.contact.Contacts;

/**
 * Finds who receives messages at the moment they go out: unit → post → holder of today → contact. Only a contact that
 * the organisation of the message has entered counts.
 */
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

    Uni<Map<Place, Finding>> find(Channel channel, Collection<Place> places) {
        if (places.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<String> units = places.stream().map(Place::unitCode).collect(Collectors.toSet());
        return holders.holdersOf(units, clock.today()).flatMap(found -> {
            Set<UUID> people = found.stream().map(PostHolder::holderId).collect(Collectors.toSet());
            return addresses(channel, people).map(addresses -> findings(places, found, addresses));
        });
    }

    private Uni<Map<ContactOwner, Address>> addresses(Channel channel, Set<UUID> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return channel == Channel.SMS ? contacts.mobilesOf(people) : contacts.emailsOf(people);
    }

    private static Map<Place, Finding> findings(
            Collection<Place> places, List<PostHolder> found, Map<ContactOwner, Address> addresses) {
        Map<Seat, PostHolder> holders = found.stream()
                .collect(Collectors.toMap(holder -> new Seat(holder.unitCode(), holder.post()), holder -> holder));
        Map<Place, Finding> findings = new HashMap<>();
        for (Place place : places) {
            PostHolder holder = holders.get(new Seat(place.unitCode(), place.post()));
            Address address =
                    holder == null ? null : addresses.get(new ContactOwner(place.organisation(), holder.holderId()));
            if (holder == null) {
                findings.put(place, new Nobody("NO_RECIPIENT"));
            } else if (address == null) {
                findings.put(place, new Nobody("NO_ADDRESS"));
            } else {
                Recipient recipient =
                        new Recipient(holder.holderId(), holder.holderName(), address.masked(), address.key());
                findings.put(place, new Somebody(recipient, address.clear()));
            }
        }
        return findings;
    }

    private record Seat(String unitCode, Post post) {}

    sealed interface Finding {}

    /** @param address in clear */
    record Somebody(Recipient recipient, String address) implements Finding {}

    /** @param reason NO_RECIPIENT (nobody holds the post) or NO_ADDRESS (the holder has none for the channel) */
    record Nobody(String reason) implements Finding {}
}
