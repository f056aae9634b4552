package org.ecoplan.plan.accountability.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.accountability.domain.Ground;
import org.ecoplan.plan.notice.application.CitingNotice;
import org.ecoplan.plan.picture.application.CitingPicture;
import org.ecoplan.plan.picture.application.PictureRow;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Reads the grounds of a proposal where they stand: in the picture of the plan, its orders too, or in an issued notice. */
@ApplicationScoped
public class CollectingGrounds {
    private final CitingPicture picture;
    private final CitingNotice notices;

    CollectingGrounds(CitingPicture picture, CitingNotice notices) {
        this.picture = picture;
        this.notices = notices;
    }

    /**
     * Which figure is cited.
     *
     * @param figure name of a figure of the picture
     * @param onDay of the picture; absent for a notice
     * @param notice the half-year of the notice; absent for the picture
     */
    public record Citation(
            String figure,
            @Nullable LocalDate onDay,
            @Nullable String notice) {}

    /** The grounds, or every citation that the ledger does not bear out. */
    Uni<Outcome<List<Ground>>> collect(
            CallerScope caller, PlanId planId, String unit, List<Citation> citations, LocalDate today) {
        List<Refusal> twice = twice(citations);
        return Multi.createFrom()
                .iterable(IntStream.range(0, citations.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(
                        index -> ground(caller, planId, unit, citations.get(index), today, "/grounds/" + index))
                .collect()
                .asList()
                .map(read -> all(read, twice));
    }

    private static List<Refusal> twice(List<Citation> citations) {
        return IntStream.range(0, citations.size())
                .filter(index -> citations.indexOf(citations.get(index)) < index)
                .mapToObj(index -> Refusal.invalid("GROUND_TWICE", "同一依据出现两次", "/grounds/" + index))
                .toList();
    }

    private static Outcome<List<Ground>> all(List<Outcome<Ground>> read, List<Refusal> twice) {
        List<Ground> grounds = new ArrayList<>();
        List<Refusal> faults = new ArrayList<>(twice);
        read.forEach(one -> one.fold(grounds::add, faults::add));
        return faults.isEmpty()
                ? Outcome.done(grounds)
                : Outcome.refused(Refusal.ofAll("GROUND_NOT_IN_LEDGER", "问责依据有误或与台账不符", faults));
    }

    private Uni<Outcome<Ground>> ground(
            CallerScope caller, PlanId planId, String unit, Citation cited, LocalDate today, String place) {
        if (CitingPicture.isNoShortfall(cited.figure())) {
            return refused("GROUND_IS_NO_FAULT", "该项指标不是问题,不能作为问责依据", place + "/figure");
        }
        LocalDate day = cited.onDay();
        String notice = cited.notice();
        if (notice != null && day == null) {
            return ofNotice(caller, planId, unit, cited.figure(), notice, place);
        }
        if (day == null || notice != null) {
            return refused("GROUND_UNCLEAR", "依据须注明台账日期(onDay)或通报期(notice)之一", place);
        }
        return day.isAfter(today)
                ? refused("DAY_NOT_REACHED", "日期尚未到来", place + "/onDay")
                : ofPicture(caller, planId, unit, cited.figure(), day, place);
    }

    private Uni<Outcome<Ground>> ofPicture(
            CallerScope caller, PlanId planId, String unit, String figure, LocalDate day, String place) {
        return picture.cite(caller, planId, unit, figure, day)
                .map(found -> found.fold(
                        cited -> cited.value() == 0
                                ? notThere(place)
                                : worded(
                                        new Ground(
                                                "/plans/%s/picture/rows?figure=%s&onDay=%s&unit=%s"
                                                        .formatted(planId.value(), figure, day, unit),
                                                figure,
                                                cited.label(),
                                                day,
                                                cited.value(),
                                                cited.rows().stream()
                                                        .map(CollectingGrounds::row)
                                                        .toList()),
                                        place),
                        refusal ->
                                Outcome.refused(Refusal.invalid(refusal.code(), refusal.title(), place + "/figure"))));
    }

    private Uni<Outcome<Ground>> ofNotice(
            CallerScope caller, PlanId planId, String unit, String figure, String notice, String place) {
        return notices.cite(caller, planId, ReportingPeriod.parse(notice), figure, unit)
                .map(found -> found.filter(cited -> cited.value() > 0)
                        .map(cited -> Outcome.done(new Ground(
                                "/plans/%s/notices/%s".formatted(planId.value(), notice),
                                figure,
                                cited.label(),
                                cited.day(),
                                cited.value(),
                                List.of())))
                        .orElseGet(() -> notThere(place)));
    }

    /** What a unit is held to account for can be read: a row of which nothing but its id is known says nothing. */
    private static Outcome<Ground> worded(Ground ground, String place) {
        return ground.rows().stream().anyMatch(row -> row.what().isBlank())
                ? Outcome.refused(Refusal.invalid("GROUND_WITHOUT_WORDS", "台账中该事项尚无内容可引", place))
                : Outcome.done(ground);
    }

    private static Ground.CitedThing row(PictureRow row) {
        return new Ground.CitedThing(row.id().toString(), row.what().isEmpty() ? row.title() : row.what());
    }

    private static Outcome<Ground> notThere(String place) {
        return Outcome.refused(Refusal.invalid("GROUND_NOT_IN_LEDGER", "台账中该单位没有这项事实", place));
    }

    private static Uni<Outcome<Ground>> refused(String code, String title, String place) {
        return Uni.createFrom().item(Outcome.refused(Refusal.invalid(code, title, place)));
    }
}
