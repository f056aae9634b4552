package org.ecoplan.notification.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;

/** The contacts. Addresses in clear are handed out for sending only. */
@ApplicationScoped
public class Contacts {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ContactVault vault;

    Contacts(ContactVault vault) {
        this.vault = vault;
    }

    /** The contacts of the caller's organisation, of all of them for an administrator, ordered by holder. */
    @WithSession
    public Uni<Page<Contact>> list(CallerScope scope, PageRequest page) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ContactEntity where (?1 = true or organisation = ?2) and holderId > ?3 "
                                        + "order by holderId",
                                ContactEntity.class)
                        .setParameter(1, scope.has(Role.ADMIN))
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, holderAfter(page))
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(rows -> Page.of(
                        rows.stream().map(this::toContact).toList(), page.limit(), last -> Cursor.of(last.holderId())));
    }

    /** The mobile numbers of the holders, as far as there are any. */
    public Uni<Map<ContactOwner, Address>> mobilesOf(Collection<UUID> holderIds) {
        return addresses(holderIds, row -> vault.mobile(row.holderId, row.mobile));
    }

    /** The e-mail addresses of the holders, as far as there are any. */
    public Uni<Map<ContactOwner, Address>> emailsOf(Collection<UUID> holderIds) {
        return addresses(holderIds, row -> vault.email(row.holderId, row.email));
    }

    /** The row of a holder in the running session, {@code null} when there is none. */
    Uni<ContactEntity> row(UUID holderId) {
        return Panache.getSession().flatMap(session -> session.find(ContactEntity.class, holderId));
    }

    /** Writes the content into the row and saves it. */
    Uni<Contact> write(ContactEntity row, ContactRequest content, String organisation) {
        row.organisation = organisation;
        row.unitCode = content.unitCode();
        row.mobile = vault.hideMobile(row.holderId, content.mobile());
        row.email = vault.hideEmail(row.holderId, content.email());
        return Panache.getSession()
                .flatMap(session -> session.persist(row).chain(session::flush))
                .map(saved -> toContact(row));
    }

    private static Uni<Map<ContactOwner, Address>> addresses(
            Collection<UUID> holderIds, Function<ContactEntity, Optional<Address>> reading) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from ContactEntity where holderId in ?1", ContactEntity.class)
                        .setParameter(1, holderIds)
                        .getResultList())
                .map(rows -> {
                    Map<ContactOwner, Address> known = new HashMap<>();
                    rows.forEach(row -> reading.apply(row)
                            .ifPresent(
                                    address -> known.put(new ContactOwner(row.organisation, row.holderId), address)));
                    return known;
                });
    }

    private Contact toContact(ContactEntity row) {
        return new Contact(
                row.holderId,
                row.unitCode,
                vault.mobile(row.holderId, row.mobile).map(Address::masked).orElse(null),
                vault.email(row.holderId, row.email).map(Address::masked).orElse(null),
                row.version);
    }

    private static UUID holderAfter(PageRequest page) {
        List<String> key = Cursor.read(page.cursor(), 1);
        try {
            return key.isEmpty() ? BEFORE_ALL : UUID.fromString(key.get(0));
        } catch (IllegalArgumentException noId) {
            throw Cursor.bad();
        }
    }
}
