package org.ecoplan.plan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoplan.plan.assessment.domain.Input.WhenMissing;
import org.ecoplan.plan.assessment.domain.ScoreLine.State;
import org.ecoplan.plan.assessment.file.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked out by hand from the shipped schemes. */
class AssessingTest {
    private static final Map<String, String> GOOD_COUNTY = Map.ofEntries(
            Map.entry("pm25", "35"),
            Map.entry("pm25_target", "38"),
            Map.entry("good_days", "90"),
            Map.entry("good_days_target", "88"),
            Map.entry("sections_met", "6"),
            Map.entry("sections_all", "6"),
            Map.entry("closed_out", "20"),
            Map.entry("due_tasks", "20"),
            Map.entry("reports_in_time", "4"),
            Map.entry("reports_due", "4"),
            Map.entry("satisfaction", "92"),
            Map.entry("orders_overdue", "0"),
            Map.entry("commended", "0"),
            Map.entry("major_events", "0"),
            Map.entry("new_worse_than_v", "0"));

    /** PM2.5: 0.5 points for each µg/m³ above the target, of 15, never below 0. */
    @ParameterizedTest
    @CsvSource({"38, 15.00", "38.0, 15.00", "20, 15.00", "39, 14.50", "40.3, 13.85", "67, 0.50", "68, 0.00", "500, 0.00"
    })
    void losesHalfAPointForEachMicrogramAboveTheTarget(String pm25, BigDecimal expected) {
        assertThat(line(county(Map.of("pm25", pm25)), "pm25").result()).isEqualTo(expected);
    }

    /** Good days: 0.25 points for each percentage point below the target, of 10. */
    @ParameterizedTest
    @CsvSource({"88, 10.00", "95, 10.00", "87, 9.75", "85.5, 9.38", "48, 0.00", "0, 0.00"})
    void losesAQuarterOfAPointForEachPercentBelowTheTarget(String goodDays, BigDecimal expected) {
        assertThat(line(county(Map.of("good_days", goodDays)), "good_days").result())
                .isEqualTo(expected);
    }

    /** 60 points for 40 µg/m³ down to 36: half way gives half, risen gives nothing, reached gives all. */
    @ParameterizedTest
    @CsvSource({"36, 60.00", "30, 60.00", "38, 30.00", "39, 15.00", "40, 0.00", "40.1, 0.00", "55, 0.00"})
    void particlesThatRoseGiveNothing(String pm25, BigDecimal expected) {
        ScoreSheet sheet = assess(
                "air",
                Map.of(
                        "pm25",
                        pm25,
                        "pm25_last_year",
                        "40",
                        "pm25_target",
                        "36",
                        "done",
                        "8",
                        "due",
                        "10",
                        "false_data",
                        "0"));

        assertThat(line(sheet, "pm").result()).isEqualTo(expected);
        assertThat(line(sheet, "measures").result()).isEqualTo("32.00");
        assertThat(sheet.total()).isEqualTo(expected.add(new BigDecimal("32.00")));
    }

    /** 90 and more 优秀, 70 to below 90 良好, 60 to below 70 合格, below 60 不合格. */
    @ParameterizedTest
    @CsvSource({"100, 优秀", "90, 优秀", "89.99, 良好", "70, 良好", "69.99, 合格", "60, 合格", "59.99, 不合格", "0, 不合格"})
    void theUpperLimitOfAGradeBelongsToTheNext(BigDecimal score, String grade) {
        for (Scheme scheme : ShippedSchemes.all()) {
            assertThat(scheme.gradeOf(score).title()).isEqualTo(grade);
        }
    }

    @Test
    void aVetoChangesTheGradeAndNotTheScore() {
        ScoreSheet good = county(Map.of());
        ScoreSheet event = county(Map.of("major_events", "1"));
        ScoreSheet both = county(Map.of("major_events", "1", "new_worse_than_v", "2"));

        assertThat(good.total()).isEqualTo("99.20");
        assertThat(good.grade()).isEqualTo("优秀");
        assertThat(event.total()).isEqualTo("99.20");
        assertThat(event.gradeByScore()).isEqualTo("优秀");
        assertThat(event.grade()).isEqualTo("合格");
        assertThat(event.vetoes()).containsExactly("major_event");
        assertThat(both.grade()).isEqualTo("不合格");
    }

    @Test
    void aVetoLiftsNoGrade() {
        ScoreSheet poor = county(Map.of("closed_out", "0", "pm25", "70", "major_events", "1"));

        assertThat(poor.total()).isEqualTo("44.20");
        assertThat(poor.grade()).isEqualTo("不合格");
    }

    /** 99.20 less 3 orders of 0.5 makes 97.70; 7 commended practices add 3 at most. */
    @Test
    void deductionsTakeAndBonusesAddUpToTheirLimits() {
        assertThat(county(Map.of("orders_overdue", "3")).total()).isEqualTo("97.70");
        assertThat(county(Map.of("orders_overdue", "80")).total()).isEqualTo("94.20");
        assertThat(county(Map.of("commended", "2")).total()).isEqualTo("101.20");
        assertThat(county(Map.of("commended", "7")).total()).isEqualTo("102.20");
    }

    /** Without sections (15) and satisfaction (10) 75 of 75 points are earned, which is 100 of 100. */
    @Test
    void whatDoesNotApplyIsLeftOutOfTheWhole() {
        ScoreSheet sheet = county(Map.of(), "sections_met", "sections_all", "satisfaction");

        assertThat(line(sheet, "sections").state()).isEqualTo(State.LEFT_OUT);
        assertThat(sheet.countedOf()).isEqualByComparingTo("75");
        assertThat(sheet.earned()).isEqualByComparingTo("75");
        assertThat(sheet.total()).isEqualTo("100.00");
        assertThat(sheet.complete()).isTrue();
    }

    @Test
    void whatIsMissingIsNeverMet() {
        ScoreSheet nothing = county(Map.of(), "closed_out");
        ScoreSheet open = county(Map.of(), "pm25");
        ScoreSheet undecided = county(Map.of(), "major_events");

        assertThat(line(nothing, "tasks").state()).isEqualTo(State.MISSING);
        assertThat(line(nothing, "tasks").missing()).containsExactly("closed_out");
        assertThat(nothing.total()).isEqualTo("59.20");
        assertThat(nothing.complete()).isTrue();
        assertThat(line(open, "pm25").state()).isEqualTo(State.OPEN);
        assertThat(open.complete()).isFalse();
        assertThat(undecided.openVetoes()).containsExactly("major_event");
        assertThat(undecided.complete()).isFalse();
    }

    @Test
    void aDivisionByZeroGivesNothingAndSaysSo() {
        ScoreSheet sheet = county(Map.of("due_tasks", "0", "closed_out", "0"));

        assertThat(line(sheet, "tasks").state()).isEqualTo(State.FAILED);
        assertThat(line(sheet, "tasks").reason()).contains("除以零");
        assertThat(line(sheet, "tasks").result()).isEqualTo("0.00");
        assertThat(sheet.complete()).isFalse();
    }

    @Test
    void unitsWithTheSameTotalShareAPlaceAndAreRankedInTheirGroup() {
        List<ScoreSheet> sheets = Assessing.assess(
                scheme("county"),
                List.of(
                        candidate("a", "县区", GOOD_COUNTY),
                        candidate("b", "县区", with(GOOD_COUNTY, Map.of("satisfaction", "95"))),
                        candidate("c", "县区", GOOD_COUNTY),
                        candidate("d", "县区", with(GOOD_COUNTY, Map.of("satisfaction", "10"))),
                        candidate("e", "开发区", with(GOOD_COUNTY, Map.of("satisfaction", "20")))));

        assertThat(sheets).extracting(ScoreSheet::unit).containsExactly("a", "b", "c", "d", "e");
        assertThat(sheets).extracting(ScoreSheet::rank).containsExactly(2, 1, 2, 4, 1);
    }

    @Test
    void theOrderOfTheUnitsAndTheWritingOfANumberChangeNothing() {
        qt().forAll(
                        lists().of(integers().between(0, 120)).ofSizeBetween(1, 25),
                        integers().all())
                .checkAssert((values, seed) -> {
                    List<Candidate> candidates = new ArrayList<>();
                    for (int index = 0; index < values.size(); index++) {
                        candidates.add(candidate(
                                "u" + index, "县区", with(GOOD_COUNTY, Map.of("pm25", values.get(index) + ".50"))));
                    }
                    List<Candidate> shuffled = new ArrayList<>(candidates);
                    Collections.shuffle(shuffled, new Random(seed));

                    assertThat(Assessing.assess(scheme("county"), shuffled))
                            .containsExactlyInAnyOrderElementsOf(Assessing.assess(scheme("county"), candidates));
                });
    }

    @Test
    void aWorseFigureNeverGivesMorePoints() {
        qt().forAll(integers().between(0, 2000), integers().between(0, 2000)).checkAssert((one, other) -> {
            BigDecimal better = county(Map.of("pm25", String.valueOf(Math.min(one, other) / 10.0)))
                    .total();
            BigDecimal worse = county(Map.of("pm25", String.valueOf(Math.max(one, other) / 10.0)))
                    .total();
            assertThat(worse).isLessThanOrEqualTo(better);
        });
    }

    /** a: 15 + 10 + 15 + 40 + 10 + 9.2 = 99.2 of 100; with one more point for sections 100.2 × 100 ÷ 101 = 99.21. */
    @Test
    void oneMorePointOfAWeightIsTriedForEachItem() {
        List<Candidate> candidates = List.of(
                candidate("a", "县区", GOOD_COUNTY),
                candidate("b", "县区", with(GOOD_COUNTY, Map.of("sections_met", "3", "satisfaction", "100"))));

        List<Sensitivity> found = Sensitivity.of(scheme("county"), candidates);

        assertThat(found)
                .extracting(Sensitivity::item)
                .containsExactly("pm25", "good_days", "sections", "tasks", "reports", "satisfaction");
        Move sections = found.get(2).moves().get(0);
        assertThat(sections.totalBefore()).isEqualTo("99.20");
        assertThat(sections.totalAfter()).isEqualTo("99.21");
        assertThat(found.get(2).moves().get(1).totalAfter()).isEqualTo("92.08");
    }

    @Test
    void twoVersionsAreComparedByWhoMoves() {
        List<Candidate> candidates = List.of(
                candidate("a", "县区", with(GOOD_COUNTY, Map.of("pm25", "48"))), candidate("b", "县区", GOOD_COUNTY));
        Scheme first = ShippedSchemes.named("county");
        List<Item> items = first.items().stream()
                .map(item -> item.code().equals("pm25")
                        ? new Item(
                                item.code(),
                                item.group(),
                                item.title(),
                                item.kind(),
                                item.points(),
                                item.floor(),
                                "points - 1 * MAX(0, pm25 - pm25_target)",
                                item.inputs())
                        : item)
                .toList();

        List<Move> moves = Move.between(
                Assessing.assess(scheme("county"), candidates), Assessing.assess(read(first.with(items)), candidates));

        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.unit()).isEqualTo("a");
            assertThat(move.totalBefore()).isEqualTo("94.20");
            assertThat(move.totalAfter()).isEqualTo("89.20");
            assertThat(move.gradeBefore()).isEqualTo("优秀");
            assertThat(move.gradeAfter()).isEqualTo("良好");
        });
    }

    @Test
    void aMissingFigureThatIsRequiredBeatsOneThatLeavesTheLineOut() {
        Item item = new Item(
                "x",
                "",
                "",
                Item.Kind.SCORE,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                "a + b + c",
                List.of(
                        new Input("a", "", "", WhenMissing.NOTHING),
                        new Input("b", "", "", WhenMissing.LEFT_OUT),
                        new Input("c", "", "", WhenMissing.REQUIRED)));
        ReadScheme scheme = read(ShippedSchemes.named("air").with(List.of(item)));

        assertThat(state(scheme, "b", "c")).isEqualTo(State.MISSING);
        assertThat(state(scheme, "c")).isEqualTo(State.LEFT_OUT);
        assertThat(state(scheme)).isEqualTo(State.OPEN);
        assertThat(state(scheme, "a", "b", "c")).isEqualTo(State.SCORED);
    }

    private static State state(ReadScheme scheme, String... given) {
        Map<String, String> facts = new HashMap<>();
        for (String input : given) {
            facts.put(input, "1");
        }
        return Assessing.assess(scheme, List.of(candidate("u", "g", facts)))
                .get(0)
                .lines()
                .get(0)
                .state();
    }

    private static ScoreSheet county(Map<String, String> changes, String... without) {
        Map<String, String> facts = with(GOOD_COUNTY, changes);
        facts.keySet().removeAll(List.of(without));
        return assess("county", facts);
    }

    private static ScoreSheet assess(String scheme, Map<String, String> facts) {
        return Assessing.assess(scheme(scheme), List.of(candidate("u", "县区", facts)))
                .get(0);
    }

    private static ScoreLine line(ScoreSheet sheet, String item) {
        return sheet.lines().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> facts, Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(facts);
        changed.putAll(changes);
        return changed;
    }

    private static Candidate candidate(String unit, String group, Map<String, String> facts) {
        Map<String, Fact> figures = new HashMap<>();
        facts.forEach((code, value) -> figures.put(code, new Fact(new BigDecimal(value), "手工")));
        return new Candidate(unit, unit, group, figures);
    }

    private static ReadScheme scheme(String name) {
        return read(ShippedSchemes.named(name));
    }

    private static ReadScheme read(Scheme scheme) {
        return SchemePolicy.read(scheme).fold(read -> read, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
