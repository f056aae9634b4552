package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.text.CleanText;

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

    /** The years by which the plan's dates are read. */
    public PlanYears years(DocumentHeader header) {
        Integer annual = PlanPeriod.annualYear(front.text(), header.title(), front.length(), header.issuedOn());
        LocalDate issued = header.issuedOn() != null ? header.issuedOn() : header.publishedOn();
        return new PlanYears(annual, issued == null ? null : Integer.valueOf(issued.getYear()));
    }
}
