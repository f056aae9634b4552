package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.clause.SoftWords;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 文字指标: the levels of one clause that are told in words: ZERO, SUPERIOR, QUALITATIVE, and a comparison without a figure. */
final class WordLevels {

    /** 严防, 遏制, 杜绝, 推动, 加强…: a duty, not a state that a named thing is to have. */
    private static final Pattern DUTY = Pattern.compile(
            "^(?:积极|着力|大力|加快|持续|切实|全面|进一步|深入|有序|稳步|扎实|并|要|应)*(?:严防|防止|遏制|杜绝|推动|推进|加强|强化|开展|落实|严格|完善|健全|提升|提高|引导|鼓励|支持|督促|加大|建立|巩固|探索|研究|实施|加快|对|按照|优化|制定|严禁|禁止|构建|深化|促进|推行|配合)");

    private static final Pattern WITHOUT_FIGURE = Pattern.compile(
            "(高于|优于|不低于|低于|不高于|好于)(近[一二三四五]年(?:平均值|均值|平均水平)|上年度?(?:水平|同期)?|去年(?:水平|同期)?|20\\d\\d年(?:水平|同期)?|全[国省市](?:平均水平|平均值|平均))");
    private static final Pattern SUPERIOR_BEFORE =
            Pattern.compile("^(?:按照?|根据|依据|对照|按)(?:国家|省|市|上级|自治区|州|县|区)[^,]{0,8}(?:要求|任务|目标|下达)$");
    /** 在完成国家目标的基础上: what is taken for granted, no level of its own. */
    private static final Pattern ON_TOP_OF = Pattern.compile("^(?:在|于)[^,]{2,40}(?:基础上|前提下)$");

    private static final Pattern TASK =
            Pattern.compile("^(?:全面|按期|按时|如期|高质量|基本)?完成(?![^,]*\\d)[^,]{2,60}(?:任务|目标|工作|指标)$");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([一二三四五六七八九])五");
    private static final Pattern SUPERIOR_OVERRIDE = Pattern.compile("以上级[^,]{0,10}为准|若低于上级");
    private static final Pattern QUOTED_SLOGAN =
            Pattern.compile("清零[”\"]?成果|[“\"][^”\"]{0,6}零[^”\"]{0,6}[”\"](?:工厂|园区|社区|创建|示范)");
    private static final Pattern CAMPAIGN = Pattern.compile("建设项目|审核$|三年行动$");
    /** 新建、改扩建项目要达到…水平: a rule for new works. */
    private static final Pattern PERMIT = Pattern.compile("^(?:凡)?(?:新建|新改扩建|新、改、扩建|改建|扩建)[^,]{0,20}项目");

    private static final Pattern ADVERBS = Pattern.compile("(?:全面|按期|按时|如期|高质量|圆满|确保|力争|争取|基本|并|均|都|要|应|须)*+.?");
    private static final Pattern EVENT = Pattern.compile("(?:事故|事件|灾害|投诉|现象|案件|火灾|舆情)$");
    /** 翻一番 is 100 % more, 翻两番 300 %. */
    private static final Pattern DOUBLED = Pattern.compile("翻([一两二])番");

    private static final int FEWEST_SUBJECT = 3;
    private static final int LONG_STATE = 8;

    private final ClauseView view;
    private final String words;

    private WordLevels(ClauseView view) {
        this.view = view;
        this.words = view.words();
    }

    /** The levels in words; numeric tells whether the clause has one in figures already. */
    static List<Found> read(ClauseView view, boolean numeric) {
        return new WordLevels(view).run(numeric);
    }

    private List<Found> run(boolean numeric) {
        List<Found> found = new ArrayList<>();
        if (SUPERIOR_OVERRIDE.matcher(words).find()) {
            return found;
        }
        if (numeric) {
            zeroInARow(found);
            return found;
        }
        superior(found);
        if (found.isEmpty()) {
            comparison(found);
        }
        if (found.isEmpty()) {
            zero(found);
        }
        if (found.isEmpty()) {
            state(found);
        }
        return found;
    }

    private void superior(List<Found> found) {
        if (ON_TOP_OF.matcher(words).find()) {
            return;
        }
        for (WordLevel level : WordLevel.SUPERIOR) {
            Matcher matcher = level.words().matcher(words);
            if (matcher.find() && !isNamedThing(matcher)) {
                addSuperior(level.id(), matcher.start(), level.confidence(), found);
                return;
            }
        }
        String before = view.wordsBefore();
        if (before != null
                && SUPERIOR_BEFORE.matcher(before).find()
                && TASK.matcher(words).find()) {
            addSuperior("superior.as-required", 0, 0.75, found);
        }
    }

    /** 省级以上园区, 市本级: the level of a thing, not who sets the task. */
    private boolean isNamedThing(Matcher matcher) {
        return matcher.group().matches(".*(?:级以上|级及以上|市本级|县城|城区|区域|国家级|各项目标任务).*") || words.contains("各项目标任务");
    }

    private void addSuperior(String rule, int levelStart, double confidence, List<Found> found) {
        int start = view.core().start();
        String subject = words.substring(0, levelStart);
        boolean subjectFirst = !ADVERBS.matcher(subject).matches();
        Stretch list = subjectFirst
                ? Subjects.trimmed(view.text(), new Stretch(start, start + levelStart))
                : SuperiorObject.in(
                        view.text(), new Stretch(start + levelStart, view.core().end()));
        for (Stretch thing : SuperiorObject.things(view.text(), list)) {
            LocalDate by = rule.equals("superior.five-years") ? fiveYearsEnd() : null;
            Stretch quote =
                    subjectFirst ? new Stretch(thing.start(), view.place().end()) : view.place();
            found.add(Found.inWords(
                    thing.of(view.text()), Level.inWords(Comparator.SUPERIOR), by, false, quote, rule, confidence));
        }
    }

    private @Nullable LocalDate fiveYearsEnd() {
        Matcher matcher = FIVE_YEARS.matcher(words);
        if (view.by() != null || !matcher.find()) {
            return null;
        }
        int plan = 10 + ChineseNumerals.valueOf(matcher.group(1));
        return LocalDate.of(2025 + (plan - 14) * 5, 12, 31);
    }

    private void comparison(List<Found> found) {
        Matcher matcher = WITHOUT_FIGURE.matcher(words);
        if (!matcher.find() || matcher.start() < FEWEST_SUBJECT) {
            return;
        }
        Comparator comparator = switch (matcher.group(1)) {
            case "不低于" -> Comparator.GE;
            case "低于" -> Comparator.LT;
            case "不高于" -> Comparator.LE;
            default -> Comparator.GT;
        };
        String baseline = matcher.group(2).replaceAll("(?:水平)$", "");
        found.add(add(
                "compare.unprinted-figure",
                new Level(comparator, null, null, null, baseline),
                matcher.start(),
                0.8,
                false));
    }

    private void zero(List<Found> found) {
        for (WordLevel level : WordLevel.ZERO) {
            Matcher matcher = level.words().matcher(words);
            if (matcher.find() && !QUOTED_SLOGAN.matcher(words).find()) {
                boolean soft =
                        SoftWords.softensPredicate(words.substring(Math.max(0, matcher.start() - 4), matcher.start()));
                Found none =
                        add(level.id(), Level.inWords(level.comparator()), matcher.start(), level.confidence(), soft);
                found.addAll(forEach(none, matcher.start(), matcher.end()));
                return;
            }
        }
    }

    private void zeroInARow(List<Found> found) {
        ZeroInARow none = ZeroInARow.in(words);
        if (none != null && !QUOTED_SLOGAN.matcher(words).find()) {
            String thing =
                    Subjects.trimmed(words, new Stretch(0, none.nameEnd())).of(words);
            Stretch quote = new Stretch(view.place().start(), view.core().start() + none.end());
            found.add(Found.inWords(thing, Level.inWords(Comparator.ZERO), null, false, quote, "zero.in-a-row", 0.7));
        }
    }

    /** 化肥、农药使用量零增长: each quantity of a list has the level. */
    private List<Found> forEach(Found level, int end, int behind) {
        List<Found> events = events(level, behind);
        if (!events.isEmpty()) {
            return events;
        }
        Stretch subject = Subjects.trimmed(
                view.text(), new Stretch(view.core().start(), view.core().start() + end));
        List<Stretch> things = Subjects.listed(view.text(), subject);
        if (!Subjects.areQuantities(view.text(), things)) {
            return List.of(level);
        }
        return SharedNames.of(view.text(), things).stream()
                .map(level::withIndicator)
                .toList();
    }

    /** 不得发生…地质灾害和安全生产事故: each kind of event. */
    private List<Found> events(Found level, int behind) {
        int start = view.core().start() + behind;
        List<Stretch> things =
                Subjects.listed(view.text(), new Stretch(start, view.core().end()));
        boolean all = things.size() > 1
                && things.stream()
                        .allMatch(thing -> EVENT.matcher(thing.of(view.text())).find());
        return all
                ? things.stream()
                        .map(thing -> level.withIndicator(thing.of(view.text())))
                        .toList()
                : List.of();
    }

    private void state(List<Found> found) {
        if (DUTY.matcher(words).find()
                || CAMPAIGN.matcher(words).find()
                || PERMIT.matcher(words).find()) {
            return;
        }
        for (WordLevel level : WordLevel.QUALITATIVE) {
            Matcher matcher = level.words().matcher(words);
            if (matcher.find() && (hasSubject(matcher) || (level.namesItsThing() && hasObject(matcher)))) {
                boolean soft = SoftWords.softensPredicate(words.substring(Math.max(0, matcher.start() - 4)));
                Matcher doubled = DOUBLED.matcher(words);
                if (doubled.find()) {
                    int percent = "两二".contains(doubled.group(1)) ? 300 : 100;
                    Level more = new Level(Comparator.INCREASE_GE, BigDecimal.valueOf(percent), null, "%", null);
                    found.add(add(level.id(), more, doubled.start(), level.confidence(), soft));
                    return;
                }
                addStates(level, matcher.start(), soft, found);
                return;
            }
        }
    }

    /** A state belongs to a named thing before it, in this clause or, before a date, at its head. */
    private boolean hasSubject(Matcher state) {
        int dateStart = view.dates().isEmpty()
                ? view.place().start()
                : view.dates().get(0).place().start();
        return state.start() >= FEWEST_SUBJECT
                || state.end() - state.start() > LONG_STATE
                || dateStart > view.place().start() + 1;
    }

    /** 基本消除冒黑烟现象: the thing stands behind its state. */
    private boolean hasObject(Matcher state) {
        return words.length() - state.end() >= FEWEST_SUBJECT;
    }

    private void addStates(WordLevel level, int start, boolean soft, List<Found> found) {
        Stretch subject = Subjects.trimmed(
                view.text(), new Stretch(view.core().start(), view.core().start() + start));
        List<Stretch> halves = SuperiorObject.joinedHalves(view.text(), subject);
        for (Stretch half : halves) {
            Stretch quote = new Stretch(
                    halves.size() == 1 ? view.place().start() : half.start(),
                    view.place().end());
            found.add(Found.inWords(
                    half.length() < 2 ? words : half.of(view.text()),
                    Level.inWords(Comparator.QUALITATIVE),
                    null,
                    soft,
                    quote,
                    level.id(),
                    level.confidence()));
        }
    }

    private Found add(String rule, Level level, int start, double confidence, boolean soft) {
        Stretch subject = Subjects.trimmed(
                view.text(), new Stretch(view.core().start(), view.core().start() + start));
        String indicator = subject.length() < FEWEST_SUBJECT ? words : subject.of(view.text());
        return Found.inWords(indicator, level, null, soft, view.place(), rule, confidence);
    }
}
