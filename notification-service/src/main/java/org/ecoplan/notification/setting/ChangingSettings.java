package org.ecoplan.notification.setting;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;

/** Sets what an organisation wants of its messages; the caller has seen the present state. */
@ApplicationScoped
public class ChangingSettings {
    private final Settings settings;
    private final Changes changes;

    ChangingSettings(Settings settings, Changes changes) {
        this.settings = settings;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<OrganisationSettings>> change(CallerScope scope, SettingRequest content, long expected) {
        if (scope.organisation() == null) {
            return refused(Refusal.notFound());
        }
        if (!content.opens().isBefore(content.closes())) {
            return refused(Refusal.invalid("HOURS_REVERSED", "工作时间的结束须晚于开始", "/closes"));
        }
        return settings.row(scope).flatMap(row -> {
            if ((row == null ? 0 : row.version) != expected) {
                return refused(Refusal.stale());
            }
            SettingEntity changed = row == null ? new SettingEntity() : row;
            changed.organisation = scope.organisationOrNone();
            return settings.write(changed, content)
                    .call(written -> changes.note(scope, changeOf(written)))
                    .map(Outcome::done);
        });
    }

    private static What changeOf(OrganisationSettings written) {
        return What.of(written.organisation(), "message-settings", written.organisation(), "CHANGED")
                .version(written.version())
                .with("signature", written.signature())
                .with("opens", written.opens().toString())
                .with("closes", written.closes().toString())
                .with("smsPerHour", written.sms().perHour())
                .with("smsPerDay", written.sms().perDay())
                .with("emailPerHour", written.email().perHour())
                .with("emailPerDay", written.email().perDay());
    }

    private static Uni<Outcome<OrganisationSettings>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
