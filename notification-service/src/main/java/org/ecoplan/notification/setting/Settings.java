package org.ecoplan.notification.setting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.kit.security.CallerScope;

/** The settings of the organisations. */
@ApplicationScoped
public class Settings {

    /** The settings of each of the organisations. */
    @WithSession
    public Uni<Map<String, OrganisationSettings>> ofAll(Collection<String> organisations) {
        if (organisations.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SettingEntity where organisation in ?1", SettingEntity.class)
                        .setParameter(1, organisations)
                        .getResultList())
                .map(rows -> {
                    Map<String, OrganisationSettings> known = new HashMap<>();
                    organisations.forEach(code -> known.put(code, OrganisationSettings.unset(code)));
                    rows.forEach(row -> known.put(row.organisation, toSettings(row)));
                    return known;
                });
    }

    /** The settings of the caller's organisation. */
    @WithSession
    public Uni<OrganisationSettings> of(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.find(SettingEntity.class, scope.organisationOrNone()))
                .map(row -> row == null ? OrganisationSettings.unset(scope.organisationOrNone()) : toSettings(row));
    }

    /** The row of an organisation, locked; {@code null} when nothing was set. */
    Uni<SettingEntity> row(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session ->
                        session.find(SettingEntity.class, scope.organisationOrNone(), LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<OrganisationSettings> write(SettingEntity row, SettingRequest content) {
        row.signature = content.signature();
        row.loginAddress = content.loginAddress();
        row.opens = content.opens();
        row.closes = content.closes();
        row.smsPerHour = content.smsPerHour();
        row.smsPerDay = content.smsPerDay();
        row.emailPerHour = content.emailPerHour();
        row.emailPerDay = content.emailPerDay();
        row.version++;
        return Panache.getSession()
                .flatMap(session -> session.persist(row).chain(session::flush))
                .map(saved -> toSettings(row));
    }

    private static OrganisationSettings toSettings(SettingEntity row) {
        return new OrganisationSettings(
                row.organisation,
                row.signature,
                row.loginAddress,
                row.opens,
                row.closes,
                new OrganisationSettings.Caps(row.smsPerHour, row.smsPerDay),
                new OrganisationSettings.Caps(row.emailPerHour, row.emailPerDay),
                row.version);
    }
}
