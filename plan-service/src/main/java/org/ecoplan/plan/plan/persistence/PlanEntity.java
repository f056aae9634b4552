package org.ecoplan.plan.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.DocumentNumber;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.RoundTempo;
import org.jspecify.annotations.Nullable;

/** Row of a plan; title and document number are taken out of the tree for lists. */
@Entity
@Table(name = "plan")
class PlanEntity {
    @Id
    UUID id;

    String organisation;

    @Enumerated(EnumType.STRING)
    PlanState state;

    int revision;

    @Nullable
    String title;

    @Column(name = "document_number")
    @Nullable
    String documentNumber;

    @Column(name = "source_name")
    String sourceName;

    @Column(name = "source_format")
    String sourceFormat;

    @Column(name = "imported_by")
    String importedBy;

    @Column(name = "imported_at")
    Instant importedAt;

    @Column(name = "issued_on")
    @Nullable
    LocalDate issuedOn;

    @Column(name = "in_force_since")
    @Nullable
    LocalDate inForceSince;

    @Column(name = "period_end")
    @Nullable
    LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "round_tempo")
    RoundTempo roundTempo;

    @Column(name = "closed_on")
    @Nullable
    LocalDate closedOn;

    @Column(name = "document_key")
    @Nullable
    String documentKey;

    String tree;

    @Version
    long version;

    void take(Plan plan, String treeAsJson) {
        PlanHeader header = plan.tree().header().current();
        id = plan.id().value();
        organisation = plan.organisation();
        state = plan.state();
        revision = plan.revision();
        title = header.title();
        documentNumber = header.documentNumber();
        sourceName = plan.source().name();
        sourceFormat = plan.source().format();
        importedBy = plan.source().importedBy();
        importedAt = plan.source().importedAt();
        issuedOn = plan.issuedOn();
        inForceSince = plan.inForceSince();
        periodEnd = header.periodEnd();
        roundTempo = header.tempo();
        closedOn = plan.closedOn();
        documentKey = DocumentNumber.keyOf(header.documentNumber());
        tree = treeAsJson;
    }

    Plan toPlan(PlanTree parsedTree) {
        Plan.Source source = new Plan.Source(sourceName, sourceFormat, importedBy, importedAt);
        return new Plan(
                new PlanId(id),
                organisation,
                source,
                state,
                revision,
                issuedOn,
                inForceSince,
                closedOn,
                parsedTree,
                version);
    }
}
