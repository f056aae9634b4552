package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Coverage;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.SectionRole;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/** 覆盖核对: which characters of the document belong to something that was read, and where the others stand. */
public final class CoverageAudit {

    private static final int SHORTEST = 8;
    private static final int SHORT_LINE = 60;
    private static final Pattern OPENING =
            Pattern.compile("制定本|特制定|制订本|印发给你们|贯彻(?:执行|落实)。?$|如下(?:意见|方案|措施)?[。:]?$|签订本|责任书");

    private final String original;
    private final CleanText text;
    private final BitSet covered;
    private final List<Span> dutiesUnread = new ArrayList<>();

    public CoverageAudit(String original, CleanText text) {
        this.original = original;
        this.text = text;
        this.covered = new BitSet(original.length());
    }

    /**
     * The fields of the head, its short lines and the sentence that sends a plan out; whatever else stands before the first
     * ordinal is unread, and so is all of a text that has none.
     */
    public CoverageAudit head(DocumentHeader header, Outline outline) {
        header.places().values().forEach(one -> cover(one.span()));
        text.furniture().forEach(this::cover);
        if (!outline.roots().isEmpty()) {
            int start = 0;
            int end = outline.bodyStart(text.length());
            while (start < end) {
                int lineEnd = text.text().indexOf('\n', start);
                int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
                String line = text.text().substring(start, stop);
                if ((line.length() <= SHORT_LINE && line.indexOf('。') < 0)
                        || OPENING.matcher(line).find()) {
                    cover(text.span(start, stop));
                }
                start = stop + 1;
            }
        }
        return this;
    }

    /** What the frame, the closing chapters and the explanations say was seen to be no work; so was the letter. */
    public CoverageAudit outline(Outline outline) {
        outline.cover().forEach(node -> cover(text.span(node.start(), node.end())));
        outline.roots().forEach(this::node);
        return this;
    }

    public CoverageAudit items(
            List<ReadTask> tasks, List<ReadTarget> targets, List<ReadMechanism> mechanisms, List<Stretch> usedTables) {
        tasks.forEach(task -> cover(task.evidence().span()));
        targets.forEach(target -> cover(target.evidence().span()));
        mechanisms.forEach(one -> cover(one.evidence().span()));
        usedTables.forEach(table -> cover(text.span(table.start(), table.end())));
        return this;
    }

    /** Duties of which nothing was read are accounted for by no chapter and no task around them. */
    public CoverageAudit withoutDuties(
            List<ReadTask> tasks,
            List<ReadTarget> targets,
            List<ReadMechanism> mechanisms,
            List<RepeatedDuty> duties,
            int bodyStart) {
        UnreadDuties unread = new UnreadDuties(text, tasks);
        targets.forEach(one -> unread.take(one.evidence()));
        mechanisms.forEach(one -> unread.take(one.evidence()));
        duties.forEach(one -> unread.take(one.evidence()));
        unread.from(bodyStart).forEach(place -> {
            covered.clear(place.start(), place.end());
            dutiesUnread.add(place);
        });
        return this;
    }

    private void node(Node node) {
        cover(text.span(node.start(), node.headingEnd(text.text())));
        if (SectionRole.of(node, text.text()) != SectionRole.WORK) {
            cover(text.span(node.start(), node.ownEnd()));
        }
        node.children().forEach(this::node);
    }

    /**
     * @param tables tables that were seen and gave nothing
     */
    public Coverage result(List<Stretch> tables) {
        int all = 0;
        int read = 0;
        int from = -1;
        List<Coverage.Unread> unread = new ArrayList<>();
        for (int i = 0; i <= original.length(); i++) {
            boolean blank = i < original.length() && Characters.isBlank(original.charAt(i));
            if (i == original.length() || covered.get(i)) {
                from = close(from, i, tables, unread);
            } else if (!blank && from < 0) {
                from = i;
            }
            if (i < original.length() && !blank) {
                all++;
                read += covered.get(i) ? 1 : 0;
            }
        }
        return new Coverage(all == 0 ? 1 : Math.round(1000.0 * read / all) / 1000.0, unread);
    }

    private int close(int from, int end, List<Stretch> tables, List<Coverage.Unread> unread) {
        if (from >= 0 && original.substring(from, end).strip().length() >= SHORTEST) {
            Span span = new Span(from, end);
            unread.add(new Coverage.Unread(span, reason(span, tables)));
        }
        return -1;
    }

    private String reason(Span span, List<Stretch> tables) {
        for (Stretch table : tables) {
            Span place = text.span(table.start(), table.end());
            if (place.start() < span.end() && span.start() < place.end()) {
                return "表格,没有读出任务或指标";
            }
        }
        if (span.start() >= text.placeBehind().start()) {
            return "方案之后的另一份文件,没有读取";
        }
        return dutiesUnread.stream().anyMatch(span::contains) ? UnreadDuties.REASON : "编号以外的文字,没有读出任务或指标";
    }

    private void cover(Span span) {
        covered.set(span.start(), Math.max(span.start(), Math.min(span.end(), original.length())));
    }
}
