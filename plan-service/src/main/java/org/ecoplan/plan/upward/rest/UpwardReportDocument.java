package org.ecoplan.plan.upward.rest;

import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.document.OfficialText;
import org.ecoplan.plan.upward.domain.UpwardContent;
import org.ecoplan.plan.upward.domain.UpwardReport;

/**
 * A report to a superior as a document (DOCX) after GB/T 9704-2012: signer, addressee, body, signature, copies. Until it is
 * issued it is a draft (送审稿) without number, signer and date.
 */
final class UpwardReportDocument {
    private UpwardReportDocument() {}

    static byte[] of(UpwardReport report) {
        UpwardContent content = Objects.requireNonNull(report.content());
        UpwardReport.Issue issue = report.issue();
        String office = issue == null ? "" : issue.office();
        LocalDate issued = report.issuedOn();
        try (OfficialDocument document = new OfficialDocument()) {
            OfficialText text = document.text();
            document.head(office, issue == null ? "" : issue.documentNumber(), issue == null);
            if (issue != null) {
                text.fromTheRight("签发人：" + issue.signer(), 1);
            }
            text.title(content.title());
            text.empty();
            text.flush(report.addressee() + "：");
            text.body(content.opening());
            content.sections().forEach(section -> {
                text.heading(section.heading());
                section.paragraphs().forEach(text::body);
            });
            text.body("特此报告。");
            if (issued != null) {
                text.empty();
                text.empty();
                text.fromTheRight(office, 2);
                text.fromTheRight(OfficialDocument.day(issued), 4);
            }
            document.endWithImprint(office, report.copiesTo(), issued == null ? "" : OfficialDocument.day(issued));
            return document.bytes(Objects.requireNonNull(report.drafted()).at(), content.title());
        }
    }
}
