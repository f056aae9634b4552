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
import org.jspecify.annotations.Nullable;

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
        PageStart after = PageStart.of(page);
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ContactEntity where (?1 = true or organisation = ?2) "
                                        + "and (holderId > ?3 or holderId = ?3 and id > ?4) order by holderId, id",
                                ContactEntity.class)
                        .setParameter(1, scope.has(Role.ADMIN))
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, after.holderId())
                        .setParameter(4, after.id())
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.holderId, last.id))
                        .map(this::toContact));
    }

    /** The mobile numbers of the holders, as far as there are any. */
    public Uni<Map<ContactOwner, Address>> mobilesOf(Collection<UUID> holderIds) {
        return addresses(holderIds, row -> vault.mobile(row.holderId, row.mobile));
    }

    /** The e-mail addresses of the holders, as far as there are any. */
    public Uni<Map<ContactOwner, Address>> emailsOf(Collection<UUID> holderIds) {
        return addresses(holderIds, row -> vault.email(row.holderId, row.email));
    }

    /** The contact of a person, as the caller's organisation knows it; for an administrator as any does. */
    @WithSession
    public Uni<Optional<Contact>> find(CallerScope scope, UUID holderId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ContactEntity where holderId = ?1 and (?2 = true or organisation = ?3) "
                                        + "order by organisation",
                                ContactEntity.class)
                        .setParameter(1, holderId)
                        .setParameter(2, scope.has(Role.ADMIN))
                        .setParameter(3, scope.organisationOrNone())
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(this::toContact));
    }

    /** The row of a person as an organisation knows it, in the running session; {@code null} when there is none. */
    Uni<ContactEntity> row(ContactOwner owner) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ContactEntity where organisation = ?1 and holderId = ?2", ContactEntity.class)
                        .setParameter(1, owner.organisation())
                        .setParameter(2, owner.holderId())
                        .getSingleResultOrNull());
    }

    /** The rows of people as the caller's organisation knows them, in the running session. */
    Uni<List<ContactEntity>> rowsOf(CallerScope scope, Collection<UUID> holderIds) {
        return holderIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createQuery(
                                        "from ContactEntity where organisation = ?1 and holderId in ?2",
                                        ContactEntity.class)
                                .setParameter(1, scope.organisationOrNone())
                                .setParameter(2, holderIds)
                                .getResultList());
    }

    /** Whether the row has these addresses already; an absent one is not asked about. */
    boolean holds(ContactEntity row, @Nullable String mobile, @Nullable String email) {
        return (mobile == null || is(mobile, vault.mobile(row.holderId, row.mobile)))
                && (email == null || is(email, vault.email(row.holderId, row.email)));
    }

    private static boolean is(String clear, Optional<Address> known) {
        return known.filter(address -> address.clear().equals(clear)).isPresent();
    }

    /** Writes the content into the row and saves it: what is absent is deleted. */
    Uni<Contact> write(ContactEntity row, ContactRequest content) {
        row.unitCode = content.unitCode();
        row.mobile = vault.hideMobile(row.holderId, content.mobile());
        row.email = vault.hideEmail(row.holderId, content.email());
        return save(row);
    }

    /** Writes the addresses into the row and saves it: what is absent stays as it is. */
    Uni<Contact> write(ContactEntity row, String unitCode, @Nullable String mobile, @Nullable String email) {
        row.unitCode = unitCode;
        row.mobile = mobile == null ? row.mobile : vault.hideMobile(row.holderId, mobile);
        row.email = email == null ? row.email : vault.hideEmail(row.holderId, email);
        return save(row);
    }

    private Uni<Contact> save(ContactEntity row) {
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

    private record PageStart(UUID holderId, UUID id) {
        static PageStart of(PageRequest page) {
            List<String> key = Cursor.read(page.cursor(), 2);
            try {
                return key.isEmpty()
                        ? new PageStart(BEFORE_ALL, BEFORE_ALL)
                        : new PageStart(UUID.fromString(key.get(0)), UUID.fromString(key.get(1)));
            } catch (IllegalArgumentException noId) {
                throw Cursor.bad();
            }
        }
    }
}
