package org.ecoplan.plan.notice.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Share;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfTask;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfUnit;
import org.ecoplan.plan.notice.domain.NoticeContent.Paragraph;
import org.ecoplan.plan.notice.domain.NoticeContent.RankLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Reference;
import org.ecoplan.plan.notice.domain.NoticeContent.Section;
import org.ecoplan.plan.notice.domain.NoticeContent.TaskLine;
import org.jspecify.annotations.Nullable;

/** Writes a notice (通报的五个部分) from what is known: facts only, each figure with the way to its rows. */
public final class NoticeWriter {
    private static final List<Measure> PROBLEMS = List.of(
            Measure.OBLIGATIONS_OVERDUE,
            Measure.REPORTS_MISSING,
            Measure.REPORTS_LATE,
            Measure.DUTIES_SIGN_OFF_MISSED,
            Measure.BREACHES_OPEN);
    private static final List<Measure> DEMANDS = List.of(
            Measure.OBLIGATIONS_OVERDUE,
            Measure.REPORTS_MISSING,
            Measure.DUTIES_SIGN_OFF_MISSED,
            Measure.BREACHES_OPEN);

    /** What is said of reports, by the names in the wording. */
    private static final Map<String, Measure> REPORTS = reportMeasures();

    private final NoticeBasis basis;
    private final Wording wording;

    private NoticeWriter(NoticeBasis basis, Wording wording) {
        this.basis = basis;
        this.wording = wording;
    }

    public static NoticeContent write(NoticeBasis basis, Wording wording) {
        return new NoticeWriter(basis, wording).content();
    }

    /** @param before what the last notice of the plan says, absent where there is none */
    public static NoticeContent write(NoticeBasis basis, @Nullable NoticeContent before, Wording wording) {
        NoticeContent content = write(basis, wording);
        return before == null
                ? content
                : content.with(ComparedText.of(before, inWords(before.period(), wording), content, wording));
    }

    /**
     * The correction of an issued notice: the figures as they are now, and what is another one.
     *
     * @param issued the notice itself
     * @param inForce what it takes the place of: the notice, or its correction before
     */
    public static NoticeContent correct(
            Notice issued,
            Notice inForce,
            NoticeContent before,
            NoticeContent now,
            Correction correction,
            Wording wording) {
        Map<String, Object> frame = Map.of(
                "period", inWords(now.period(), wording),
                "plan", ChinesePunctuation.of(now.planTitle()),
                "title", issued.frozen().title(),
                "documentNumber", Objects.requireNonNullElse(issued.letterhead().documentNumber(), ""),
                "number", correction.number(),
                "reason", ChinesePunctuation.of(correction.reason()));
        return now.as(
                wording.text("correction.title", frame),
                new NoticeContent.Corrected(
                        correction.number(),
                        correction.reason(),
                        issued.letterhead().documentNumber(),
                        inForce.frozen().contentHash(),
                        Stream.of("correction.opening", "correction.reason", "correction.rest")
                                .map(key -> wording.text(key, frame))
                                .toList(),
                        NoticeComparison.of(before, now)));
    }

    private NoticeContent content() {
        Map<String, Object> frame =
                Map.of("period", period(), "plan", ChinesePunctuation.of(basis.planTitle()), "asOf", day(basis.asOf()));
        return new NoticeContent(
                wording.text("title", frame),
                basis.planId(),
                basis.planTitle(),
                basis.period().toString(),
                basis.asOf(),
                wording.version(),
                wording.text("addressees"),
                wording.text("opening", frame),
                List.of(overall(), indicators(), progress(), problems(), demands()),
                basis.targets().stream()
                        .flatMap(target -> IndicatorLines.of(target).stream())
                        .toList(),
                basis.tasks().stream().map(this::line).toList(),
                ranking(),
                null);
    }

    private Section overall() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Map<String, Object> tasks = new LinkedHashMap<>(lights(basis.tasks()));
        tasks.put("asOf", day(basis.asOf()));
        paragraphs.add(new Paragraph(wording.text("overall.tasks", tasks), List.of()));
        paragraphs.add(new Paragraph(wording.text("overall.lights"), List.of()));
        paragraphs.add(paragraph(
                "overall.duties",
                Map.of(
                        "duties", Measure.DUTIES,
                        "closedOut", Measure.DUTIES_CLOSED_OUT,
                        "inAcceptance", Measure.DUTIES_IN_ACCEPTANCE,
                        "unsigned", Measure.DUTIES_UNSIGNED),
                Map.of()));
        paragraphs.add(paragraph(
                "overall.points",
                Map.of(
                        "met", Measure.OBLIGATIONS_MET,
                        "claimed", Measure.OBLIGATIONS_CLAIMED,
                        "overdue", Measure.OBLIGATIONS_OVERDUE),
                Map.of()));
        paragraphs.addAll(reports());
        return section("overall", paragraphs);
    }

    /** Those that fell due in the period; of the second half of a year also those since it began. */
    private List<Paragraph> reports() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(reports("overall.reports", basis.all(), basis.period().start())
                .orElseGet(() -> new Paragraph(wording.text("overall.noReports"), List.of())));
        if (basis.period().number() > 1) {
            reports(
                            "overall.sinceNewYear",
                            basis.sinceNewYear(),
                            LocalDate.of(basis.period().year(), 1, 1))
                    .ifPresent(paragraphs::add);
        }
        long stillMissing = basis.before().of(Measure.REPORTS_MISSING);
        if (stillMissing > 0) {
            paragraphs.add(new Paragraph(
                    wording.text("overall.before", Map.of("missing", stillMissing)),
                    List.of(new Reference(
                            Measure.REPORTS_MISSING.label(),
                            stillMissing,
                            picture(Measure.REPORTS_MISSING) + "&dueTo="
                                    + basis.period().start().minusDays(1)))));
        }
        return paragraphs;
    }

    private Optional<Paragraph> reports(String key, Counts counts, LocalDate dueFrom) {
        return counts.submissionRate().map(submitted -> {
            Map<String, Object> values = new LinkedHashMap<>();
            List<Reference> references = new ArrayList<>();
            REPORTS.forEach((name, measure) -> {
                values.put(name, counts.of(measure));
                references.add(new Reference(measure.label(), counts.of(measure), reportsDue(measure, dueFrom)));
            });
            values.put("year", basis.period().year());
            values.put("submissionRate", submitted.percent());
            values.put("timelinessRate", counts.timelinessRate().orElseThrow().percent());
            return new Paragraph(wording.text(key, values), List.copyOf(references));
        });
    }

    private Section indicators() {
        Paragraph due = basis.targets().isEmpty()
                ? new Paragraph(wording.text("indicators.noneDue"), List.of())
                : new Paragraph(
                        wording.text(
                                "indicators.due",
                                Map.of("count", basis.targets().size())),
                        List.of());
        List<Paragraph> paragraphs = new ArrayList<>(List.of(due));
        states().ifPresent(paragraphs::add);
        paragraphs.add(paragraph(
                "indicators.breaches",
                Map.of("open", Measure.BREACHES_OPEN, "ended", Measure.BREACHES_ENDED),
                Map.of()));
        return section("indicators", paragraphs);
    }

    /** How the targets that are due stand, where it was told of one of them. */
    private Optional<Paragraph> states() {
        List<String> known = basis.targets().stream()
                .flatMap(target -> Stream.ofNullable(target.standing()))
                .map(NoticeBasis.Standing::state)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        long met = known.stream().filter("MET"::equals).count();
        long missed = known.stream().filter("MISSED"::equals).count();
        return Optional.of(new Paragraph(
                wording.text(
                        "indicators.states",
                        Map.of(
                                "met",
                                met,
                                "missed",
                                missed,
                                "others",
                                basis.targets().size() - met - missed)),
                List.of()));
    }

    private Section progress() {
        Map<String, List<OfTask>> byAction = basis.tasks().stream()
                .collect(groupingBy(
                        task -> Objects.requireNonNullElse(task.action(), wording.text("progress.others")),
                        LinkedHashMap::new,
                        toList()));
        return section(
                "progress",
                byAction.entrySet().stream()
                        .map(entry -> {
                            Map<String, Object> values = new LinkedHashMap<>(lights(entry.getValue()));
                            values.put("action", ChinesePunctuation.of(entry.getKey()));
                            return new Paragraph(wording.text("progress.action", values), List.of());
                        })
                        .toList());
    }

    private Section problems() {
        List<Paragraph> found = PROBLEMS.stream()
                .filter(figure -> basis.all().of(figure) > 0)
                .map(this::problem)
                .toList();
        return section(
                "problems", found.isEmpty() ? List.of(new Paragraph(wording.text("problems.none"), List.of())) : found);
    }

    /** Names the units, those with most first. */
    private Paragraph problem(Measure figure) {
        List<OfUnit> named = basis.units().stream()
                .filter(unit -> unit.counts().of(figure) > 0)
                .sorted(Comparator.comparingLong((OfUnit unit) -> -unit.counts().of(figure))
                        .thenComparing(OfUnit::code))
                .toList();
        String units = named.stream()
                .map(unit -> wording.text(
                        "problems.unit",
                        Map.of("name", unit.name(), "count", unit.counts().of(figure))))
                .collect(joining("、"));
        List<Reference> references = new ArrayList<>();
        references.add(reference(figure));
        named.forEach(unit -> references.add(new Reference(
                unit.name() + figure.label(), unit.counts().of(figure), rows(figure) + "&unit=" + unit.code())));
        return new Paragraph(
                wording.text("problems." + figure, Map.of("count", basis.all().of(figure), "units", units)),
                List.copyOf(references));
    }

    private Section demands() {
        List<Paragraph> demands = new ArrayList<>();
        DEMANDS.stream()
                .filter(figure -> basis.all().of(figure) > 0)
                .forEach(figure -> demands.add(new Paragraph(wording.text("demands." + figure), List.of())));
        demands.add(new Paragraph(wording.text("demands.all"), List.of()));
        return section("demands", demands);
    }

    private List<RankLine> ranking() {
        Map<String, OfUnit> units = new LinkedHashMap<>();
        List<Ranking.Entry> entries = new ArrayList<>();
        basis.units()
                .forEach(unit -> unit.counts().timelinessRate().ifPresent(share -> {
                    units.put(unit.code(), unit);
                    entries.add(new Ranking.Entry(unit.code(), share));
                }));
        return Ranking.of(entries).stream()
                .map(ranked -> {
                    OfUnit unit =
                            Objects.requireNonNull(units.get(ranked.entry().unitCode()));
                    Share share = ranked.entry().share();
                    return new RankLine(
                            ranked.rank(),
                            unit.code(),
                            unit.name(),
                            share.whole(),
                            share.part(),
                            share.percent(),
                            rows(Measure.REPORTS_IN_TIME) + "&unit=" + unit.code());
                })
                .toList();
    }

    private TaskLine line(OfTask task) {
        return new TaskLine(
                task.taskId(),
                ChinesePunctuation.of(task.ordinal()),
                ChinesePunctuation.of(task.title()),
                task.leadUnits().stream().map(ChinesePunctuation::of).toList(),
                Light.of(task.counts()),
                task.counts().of(Measure.DUTIES),
                task.counts().of(Measure.DUTIES_CLOSED_OUT),
                task.counts().of(Measure.OBLIGATIONS_OVERDUE),
                task.counts().of(Measure.REPORTS_MISSING),
                rows(Measure.DUTIES) + "&task=" + task.taskId());
    }

    private Paragraph paragraph(String key, Map<String, Measure> figures, Map<String, ?> further) {
        Map<String, Object> values = new LinkedHashMap<>(further);
        figures.forEach((name, figure) -> values.put(name, basis.all().of(figure)));
        return new Paragraph(
                wording.text(key, values),
                Arrays.stream(Measure.values())
                        .filter(figures::containsValue)
                        .map(this::reference)
                        .toList());
    }

    private Reference reference(Measure figure) {
        return new Reference(figure.label(), basis.all().of(figure), rows(figure));
    }

    private String rows(Measure figure) {
        return REPORTS.containsValue(figure) ? reportsDue(figure, basis.period().start()) : picture(figure);
    }

    private String reportsDue(Measure figure, LocalDate from) {
        return picture(figure) + "&dueFrom=" + from + "&dueTo=" + basis.period().end();
    }

    private String picture(Measure figure) {
        return "/plans/%s/picture/rows?figure=%s&onDay=%s".formatted(basis.planId(), figure, basis.asOf());
    }

    private static Map<String, Measure> reportMeasures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("expected", Measure.REPORTS_EXPECTED);
        measures.put("received", Measure.REPORTS_RECEIVED);
        measures.put("inTime", Measure.REPORTS_IN_TIME);
        measures.put("late", Measure.REPORTS_LATE);
        measures.put("missing", Measure.REPORTS_MISSING);
        return Collections.unmodifiableMap(measures);
    }

    private Section section(String key, List<Paragraph> paragraphs) {
        return new Section(key, wording.text(key + ".heading"), List.copyOf(paragraphs));
    }

    private static Map<String, Object> lights(List<OfTask> tasks) {
        Map<Light, Long> counts = tasks.stream().collect(groupingBy(task -> Light.of(task.counts()), counting()));
        return Map.of(
                "tasks", tasks.size(),
                "done", counts.getOrDefault(Light.DONE, 0L),
                "green", counts.getOrDefault(Light.GREEN, 0L),
                "yellow", counts.getOrDefault(Light.YELLOW, 0L),
                "red", counts.getOrDefault(Light.RED, 0L),
                "unknown", counts.getOrDefault(Light.UNKNOWN, 0L));
    }

    /** 2026年上半年 */
    private String period() {
        return inWords(basis.period().toString(), wording);
    }

    private static String inWords(String half, Wording wording) {
        ReportingPeriod period = ReportingPeriod.parse(half);
        return wording.text("half." + period.number(), Map.of("year", period.year()));
    }

    /** 2026年6月30日 */
    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
