package org.ecoplan.plan.reading.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 分别, 均, 各: shares the figures of a group among the things its subject lists, or among the stages of the sentence. */
final class Sharing {

    private static final Pattern EACH = Pattern.compile("(?:均|各|都|分别)(?:再|累计)?$|(?:(?<![年平日月人])均|各|都)[^,]{0,14}$");
    /** 岸电使用率和…岸电使用率达到100%: rates joined by 和 have the level each. */
    private static final Pattern RATE = Pattern.compile("(?:率|比例|占比|浓度)$");

    /** 国控、省控断面水质优良率均达到100%. */
    private static final Pattern EACH_RATE = Pattern.compile("率(?:均|都|分别)$");

    /** 严格控制高耗水行业用水量,用水量下降2%: what is to be done does not name the level behind it. */
    private static final Pattern DUTY = Pattern.compile("^(?:严格|加强|强化|推进|推动|加快|实施|开展|落实|控制|完善|坚持|优化)");

    /** 甲、乙、丙三县浓度下降2%: the places are told as one, and have one level. */
    private static final Pattern GROUP = Pattern.compile(
            "^\\p{IsHan}{1,8}?(?:[两二三四五六七八九十]{1,2}|\\d{1,2})个?(?:省|市|县|区|旗|乡|镇|街道|河|湖|库|断面|站点|园区|企业|流域)");

    private static final int SHORTEST_INDICATOR = 4;
    private static final int LONGEST_JOINT = 2;

    private final ClauseView view;
    private final String text;
    private final FigureGroup group;
    private final Comparator comparator;
    private final @Nullable String sharedIndicator;
    private final boolean work;
    private final List<String> members;
    private final String change;

    /**
     * @param change  下降, 增长 where the comparator does not tell it, empty otherwise
     * @param members territories that the clause before listed, empty where it listed none
     */
    Sharing(
            ClauseView view,
            FigureGroup group,
            Comparator comparator,
            @Nullable String sharedIndicator,
            boolean work,
            List<String> members,
            String change) {
        this.view = view;
        this.text = view.text();
        this.group = group;
        this.comparator = comparator;
        this.sharedIndicator = sharedIndicator;
        this.work = work;
        this.change = change;
        this.members = members;
    }

    /** One indicator with its figure. */
    record Share(
            String indicator,
            Quantity quantity,
            Comparator comparator,
            @Nullable LocalDate by,
            Stretch quote,
            double confidence) {}

    List<Share> of(Stretch printed, Stretch quote) {
        Stretch subject = Subjects.trimmed(text, beforeDates(printed));
        List<Stretch> things = Subjects.listed(text, subject);
        List<Quantity> figures = group.figures();
        if (group.range()) {
            return List.of(share(indicator(subject, quote), figures.get(0), null, quote, 0.85));
        }
        boolean byStage = view.stages().size() == figures.size() && datesOpenTheClause() && stagesStandTogether();
        if (figures.size() > 1 && things.size() == figures.size() && !byStage) {
            return paired(things, quote);
        }
        if (figures.size() > 1 && members.size() == figures.size() && things.size() == 1) {
            return ofMembers(subject.of(text), quote);
        }
        if (figures.size() > 1 && view.stages().size() == figures.size()) {
            return staged(indicator(subject, quote), quote);
        }
        if (figures.size() == 1 && view.stages().size() > 1 && stagesStandTogether()) {
            return everyStage(indicator(subject, quote), quote);
        }
        if (figures.size() == 1 && isEach(printed, things)) {
            return each(things, quote);
        }
        double confidence = figures.size() > 1 ? 0.5 : sharedIndicator == null && subject.length() < 2 ? 0.7 : 0.9;
        String indicator = indicator(subject, quote);
        return figures.stream()
                .map(figure -> share(indicator, figure, null, quote, confidence))
                .toList();
    }

    /** 集中收集率2023年、2024年分别达到: the indicator stands before the dates. */
    private Stretch beforeDates(Stretch printed) {
        if (view.stages().size() < 2) {
            return printed;
        }
        int first = view.dates().stream()
                .filter(DateMention::isDeadline)
                .mapToInt(date -> date.place().start())
                .findFirst()
                .orElse(printed.end());
        return first - printed.start() < 2 || first >= printed.end() ? printed : new Stretch(printed.start(), first);
    }

    /** 2024年、2025年…均不超过1天: the dates stand side by side before the figure. */
    private boolean stagesStandTogether() {
        List<Stretch> places = view.dates().stream()
                .filter(DateMention::isDeadline)
                .map(DateMention::place)
                .toList();
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i).start() - places.get(i - 1).end() > LONGEST_JOINT) {
                return false;
            }
        }
        return !places.isEmpty()
                && places.get(places.size() - 1).end() <= group.first().start();
    }

    /** 2023年、2025年矿石、焦炭清洁运输比例分别达到70%、80%: the days that open the clause share the figures, not the names. */
    private boolean datesOpenTheClause() {
        return !view.dates().isEmpty()
                && view.dates().get(0).place().start() - view.place().start() <= 1;
    }

    private List<Share> everyStage(String indicator, Stretch quote) {
        return view.stages().stream()
                .map(stage -> share(indicator, group.first(), stage, quote, 0.85))
                .toList();
    }

    private boolean isEach(Stretch printed, List<Stretch> things) {
        if (things.size() < 2) {
            return false;
        }
        if (!EACH.matcher(printed.of(text)).find()
                && GROUP.matcher(things.get(things.size() - 1).of(text)).find()) {
            return false;
        }
        boolean eachTerritory = EACH.matcher(printed.of(text)).find()
                && SharedNames.of(text, things).stream()
                        .allMatch(name -> Territories.headLength(name) > 0 || Territories.isName(name));
        if (eachTerritory) {
            return true;
        }
        if (work) {
            boolean rates = things.stream()
                    .allMatch(thing -> RATE.matcher(thing.of(text)).find());
            boolean ofARate = EACH_RATE.matcher(printed.of(text)).find()
                    && !SharedNames.headOf(
                                    things.get(things.size() - 1).of(text).replaceFirst("(?:均|都|分别)$", ""))
                            .isEmpty();
            boolean rateOfPollutants = Subjects.arePollutants(text, things)
                    && RATE.matcher(things.get(things.size() - 1).of(text)).find();
            return rates
                    || ofARate
                    || rateOfPollutants
                    || (EACH.matcher(printed.of(text)).find() && Subjects.areQuantities(text, things));
        }
        String level = text.substring(printed.start(), Math.min(group.first().start(), text.length()));
        boolean change = comparator == Comparator.DECREASE_GE || comparator == Comparator.INCREASE_GE;
        boolean told = EACH.matcher(printed.of(text)).find()
                || (change && EACH.matcher(level).find());
        boolean ofARate = told
                && !SharedNames.headOf(things.get(things.size() - 1).of(text)).isEmpty();
        return (told && change) || ofARate || Subjects.areQuantities(text, things);
    }

    private List<Share> paired(List<Stretch> things, Stretch quote) {
        List<String> names = SharedNames.of(text, things);
        String object = names.stream().allMatch(Territories::isName) ? wordsBehind(quote) : "";
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Stretch own = new Stretch(things.get(i).start(), quote.end());
            shares.add(share(names.get(i) + object, group.figures().get(i), null, own, 0.9));
        }
        return shares;
    }

    /** 行政村治理 of 高河镇、石桥乡分别完成18个、12个行政村治理. */
    private String wordsBehind(Stretch quote) {
        String words = text.substring(Math.min(group.last().end(), quote.end()), quote.end());
        int bracket = words.indexOf('(');
        return bracket < 0 ? words : words.substring(0, bracket);
    }

    /** 甲县、乙县PM10浓度分别为…,PM2.5分别为…: the territories go on. */
    private List<Share> ofMembers(String measure, Stretch quote) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            shares.add(share(members.get(i) + measure, group.figures().get(i), null, quote, 0.8));
        }
        return shares;
    }

    private List<Share> staged(String indicator, Stretch quote) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < group.figures().size(); i++) {
            shares.add(share(indicator, group.figures().get(i), view.stages().get(i), quote, 0.9));
        }
        return shares;
    }

    private List<Share> each(List<Stretch> things, Stretch quote) {
        List<String> names = SharedNames.of(text, things);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Stretch own = new Stretch(things.get(i).start(), quote.end());
            shares.add(share(names.get(i), group.first(), null, own, 0.85));
        }
        return shares;
    }

    private Share share(String indicator, Quantity figure, @Nullable LocalDate by, Stretch quote, double confidence) {
        return new Share(indicator + change, figure, comparator, by, quote, confidence);
    }

    private String indicator(Stretch subject, Stretch quote) {
        if (sharedIndicator != null) {
            return sharedIndicator;
        }
        String own = subject.of(text);
        if (work) {
            boolean amountOfWork =
                    group.figures().size() == 1 && !group.first().isPercent() && !Subjects.isMeasured(own);
            return amountOfWork || subject.length() < SHORTEST_INDICATOR ? quote.of(text) : own;
        }
        String before = view.wordsBefore();
        return own.length() < SHORTEST_INDICATOR
                        && before != null
                        && !DUTY.matcher(before).find()
                        && before.chars().noneMatch(Character::isDigit)
                ? Subjects.trimmed(before, new Stretch(0, before.length())).of(before) + own
                : own.isEmpty() ? quote.of(text) : own;
    }
}
