package org.ecoplan.notification.contact;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.contact.ImportVerdict.Kind;

/**
 * Stores a table of contacts of the caller's organisation: a row names a post of a unit, and its holder of today gets the
 * addresses. Each row has a verdict of its own; a wrong one changes nothing, the others are stored together. An empty cell
 * leaves what is there.
 */
@ApplicationScoped
public class ImportingContacts {
    private static final Map<String, Post> POSTS = Map.of(
            "联络员", Post.LIAISON,
            "分管领导", Post.SUPERVISING_LEADER,
            "主要负责人", Post.UNIT_HEAD,
            "LIAISON", Post.LIAISON,
            "SUPERVISING_LEADER", Post.SUPERVISING_LEADER,
            "UNIT_HEAD", Post.UNIT_HEAD);

    private final Contacts contacts;
    private final Units units;
    private final PostHolders holders;
    private final List<ContactListener> listeners;
    private final Changes changes;
    private final ServiceClock clock;

    ImportingContacts(
            Contacts contacts,
            Units units,
            PostHolders holders,
            @All List<ContactListener> listeners,
            Changes changes,
            ServiceClock clock) {
        this.contacts = contacts;
        this.units = units;
        this.holders = holders;
        this.listeners = listeners;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param dryRun tells what would be done and stores nothing */
    @WithTransaction
    public Uni<List<ImportVerdict>> take(CallerScope scope, List<ImportedRow> rows, boolean dryRun) {
        List<String> codes = rows.stream().map(ImportedRow::unitCode).distinct().toList();
        return units.findAll(codes)
                .flatMap(known -> holders.holdersOf(codes, clock.today())
                        .flatMap(found -> contacts.rowsOf(
                                        scope,
                                        found.stream().map(PostHolder::holderId).collect(Collectors.toSet()))
                                .flatMap(present -> {
                                    Directory directory = new Directory(scope, known, found);
                                    Map<UUID, ContactEntity> byHolder = new HashMap<>();
                                    present.forEach(row -> byHolder.put(row.holderId, row));
                                    List<ImportVerdict> verdicts = new ArrayList<>();
                                    List<Writing> writings = new ArrayList<>();
                                    rows.forEach(row -> verdicts.add(judge(row, directory, byHolder, writings)));
                                    return dryRun
                                            ? Uni.createFrom().item(verdicts)
                                            : InOrder.each(writings, writing -> write(scope, writing))
                                                    .replaceWith(verdicts);
                                })));
    }

    private ImportVerdict judge(
            ImportedRow row, Directory directory, Map<UUID, ContactEntity> byHolder, List<Writing> writings) {
        Post post = POSTS.get(row.post());
        if (!directory.hasUnit(row.unitCode())) {
            return ImportVerdict.refused(row.number(), "UNKNOWN_UNIT", "单位不存在", "unitCode");
        }
        if (post == null) {
            return ImportVerdict.refused(row.number(), "UNKNOWN_POST", "岗位须为联络员、分管领导或主要负责人", "post");
        }
        Optional<UUID> holder = directory.holderOf(row.unitCode(), post);
        if (holder.isEmpty()) {
            return ImportVerdict.refused(row.number(), "NO_HOLDER", "该岗位没有任职人，请先任命", "post");
        }
        Optional<ImportVerdict> fault = faultOfAddresses(row);
        if (fault.isPresent()) {
            return fault.get();
        }
        ContactEntity present = byHolder.get(holder.get());
        if (present != null && contacts.holds(present, row.mobile(), row.email())) {
            return ImportVerdict.of(row.number(), Kind.UNCHANGED);
        }
        ContactEntity written = present == null ? ContactEntity.of(directory.organisation(), holder.get()) : present;
        byHolder.put(holder.get(), written);
        writings.add(new Writing(row, written, present == null));
        return ImportVerdict.of(row.number(), present == null ? Kind.ENTERED : Kind.CHANGED);
    }

    private static Optional<ImportVerdict> faultOfAddresses(ImportedRow row) {
        String mobile = row.mobile();
        String email = row.email();
        if (mobile == null && email == null) {
            return Optional.of(ImportVerdict.refused(row.number(), "ADDRESS_MISSING", "手机号码和电子邮件至少填写一项", "mobile"));
        }
        if (mobile != null && MobileNumbers.isLandline(mobile)) {
            return Optional.of(ImportVerdict.refused(row.number(), "NO_MOBILE", "固定电话不能接收短信，须为手机号码", "mobile"));
        }
        if (mobile != null && !MobileNumbers.isMobile(mobile)) {
            return Optional.of(ImportVerdict.refused(row.number(), "BAD_MOBILE", "手机号码须为 11 位大陆手机号", "mobile"));
        }
        if (email != null && (email.length() > 254 || !email.matches(ContactRequest.EMAIL))) {
            return Optional.of(ImportVerdict.refused(row.number(), "BAD_EMAIL", "电子邮件地址格式不正确", "email"));
        }
        return Optional.empty();
    }

    private Uni<Void> write(CallerScope scope, Writing writing) {
        ContactEntity row = writing.contact();
        return contacts.write(
                        row,
                        writing.row().unitCode(),
                        writing.row().mobile(),
                        writing.row().email())
                .call(() -> InOrder.each(listeners, listener -> listener.stored(row.holderId)))
                .call(() -> changes.note(
                        scope,
                        What.of(row.organisation, "contact", row.holderId, writing.isNew() ? "ENTERED" : "CHANGED")
                                .version(row.version)
                                .with("unit", writing.row().unitCode())))
                .replaceWithVoid();
    }

    private record Writing(ImportedRow row, ContactEntity contact, boolean isNew) {}

    /** The units of the caller's organisation and who holds their posts. */
    private record Directory(CallerScope scope, List<Unit> units, List<PostHolder> holders) {
        String organisation() {
            return scope.organisationOrNone();
        }

        boolean hasUnit(String code) {
            return units.stream().anyMatch(unit -> unit.code().equals(code) && scope.seesAllOf(unit.organisation()));
        }

        Optional<UUID> holderOf(String unitCode, Post post) {
            return holders.stream()
                    .filter(holder -> holder.unitCode().equals(unitCode) && holder.post() == post)
                    .map(PostHolder::holderId)
                    .findFirst();
        }
    }
}
