package org.ecoplan.indicator.alarm.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.alarm.application.AlarmRules.Adoption;
import org.ecoplan.indicator.alarm.application.AlarmRules.AlarmRule;
import org.ecoplan.indicator.alarm.application.AlarmRules.End;
import org.ecoplan.indicator.alarm.application.AlarmRules.Version;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the office set itself (自定预警规则).
 *
 * @param judging the version that judges, absent where none does
 * @param versions the oldest first
 * @param ended absent while it has not been ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlarmRuleView(
        UUID alarmRuleId,
        String name,
        @Nullable Integer judging,
        List<VersionView> versions,
        @Nullable EndView ended) {

    /**
     * @param series codes of the series that it is for
     * @param adoptedBy absent while it only is proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionView(
            int version,
            List<String> series,
            Comparator comparator,
            BigDecimal limit,
            @Nullable BigDecimal limitMax,
            int recoveryCount,
            LocalDate inForceFrom,
            String clause,
            List<String> unitCodes,
            String proposedBy,
            Instant proposedAt,
            @Nullable String adoptedBy,
            @Nullable Instant adoptedAt) {

        static VersionView of(Version version) {
            Adoption adoption = version.adoption();
            return new VersionView(
                    version.number(),
                    version.terms().series(),
                    version.terms().comparator(),
                    version.terms().limit(),
                    version.terms().limitMax(),
                    version.terms().recoveryCount(),
                    version.terms().inForceFrom(),
                    version.terms().clause(),
                    version.terms().unitCodes(),
                    version.proposedBy(),
                    version.proposedAt(),
                    adoption == null ? null : adoption.by(),
                    adoption == null ? null : adoption.at());
        }
    }

    public record EndView(String reason, String endedBy, Instant endedAt) {}

    static AlarmRuleView of(AlarmRule rule) {
        End end = rule.end();
        return new AlarmRuleView(
                rule.id(),
                rule.name(),
                rule.judging().map(Version::number).orElse(null),
                rule.versions().stream().map(VersionView::of).toList(),
                end == null ? null : new EndView(end.reason(), end.by(), end.at()));
    }
}
