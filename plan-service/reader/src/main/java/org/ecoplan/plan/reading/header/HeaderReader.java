package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.text.CleanText;
import org.jspecify.annotations.Nullable;

/** 文件要素读取: what stands before the first chapter, and the signature where it stands at the end. */
public final class HeaderReader {

    private final HeaderFront front;

    public HeaderReader(CleanText text, int bodyStart) {
        this.front = new HeaderFront(text, bodyStart);
    }

    /** The header without its period end where that follows from the latest deadline of the plan. */
    public DocumentHeader read() {
        TitleReader.Title title = new TitleReader(front.text(), front.length()).read();
        if (title != null) {
            front.noteInText("title", title.start(), title.end(), title.rule());
        }
        String name = title == null ? null : title.text();
        String issuer = new IssuerReader(front).read();
        DocumentDates dates = new DocumentDates(front);
        LocalDate issued = dates.issued();
        PlanPeriod period = PlanPeriod.of(front.text(), name, front.length(), issued);
        List<String> notes = new ArrayList<>();
        if (name == null) {
            notes.add("正文没有标题");
        }
        return new DocumentHeader(
                name,
                new DocumentNumber(front).read(),
                issuer,
                issued,
                dates.published(),
                RegionName.of(name, issuer),
                period.start(),
                period.end(),
                notes,
                front.places());
    }

    /** The end of a plan that runs for a year at most. */
    private static @Nullable LocalDate campaignEnd(DocumentHeader header) {
        LocalDate start = header.periodStart();
        LocalDate end = header.periodEnd();
        return start != null && end != null && end.isBefore(start.plusYears(1)) ? end : null;
    }

    /** The years by which the plan's dates are read. */
    public PlanYears years(DocumentHeader header) {
        Integer annual = PlanPeriod.annualYear(front.text(), header.title(), front.length(), header.issuedOn());
        LocalDate issued = header.issuedOn() != null ? header.issuedOn() : header.publishedOn();
        LocalDate start = header.periodStart();
        Integer current = issued != null
                ? Integer.valueOf(issued.getYear())
                : start == null ? null : Integer.valueOf(start.getYear());
        return new PlanYears(annual, current, header.issuedOn(), campaignEnd(header)).until(header.periodEnd());
    }
}
