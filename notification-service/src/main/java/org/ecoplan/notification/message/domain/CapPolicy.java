package org.ecoplan.notification.message.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many messages one address gets (发送上限): so many on one topic within an hour, so many within an hour, so many a
 * day. What is above goes out summed up, in one message that counts too; where none is left it waits. So the address
 * gets no more than the caps allow, and hears of everything.
 */
public record CapPolicy(int perTopicAndHour, int perHour, int perDay) {

    /** What becomes of a message. */
    public enum Verdict {
        GO,
        SUM,
        WAIT
    }

    /** @param waited whether it was held back by a cap before */
    public record Candidate(String topic, boolean waited) {}

    /**
     * What the address has got.
     *
     * @param byTopic within the last hour
     */
    public record Usage(int lastHour, int today, Map<String, Integer> byTopic) {
        public static final Usage NONE = new Usage(0, 0, Map.of());

        /** Both together. */
        public Usage plus(Usage other) {
            Map<String, Integer> topics = new HashMap<>(byTopic);
            other.byTopic.forEach((topic, count) -> topics.merge(topic, count, Integer::sum));
            return new Usage(lastHour + other.lastHour, today + other.today, topics);
        }
    }

    /** A verdict for each candidate, in their order. */
    public List<Verdict> decide(List<Candidate> candidates, Usage usage) {
        List<Verdict> verdicts = new ArrayList<>(candidates.size());
        Map<String, Integer> byTopic = new HashMap<>(usage.byTopic());
        for (Candidate candidate : candidates) {
            if (candidate.waited()) {
                verdicts.add(Verdict.SUM);
            } else if (byTopic.merge(candidate.topic(), 1, Integer::sum) > perTopicAndHour) {
                verdicts.add(Verdict.WAIT);
            } else {
                verdicts.add(Verdict.GO);
            }
        }
        return withinTheSlots(verdicts, Math.max(0, Math.min(perHour - usage.lastHour(), perDay - usage.today())));
    }

    private static List<Verdict> withinTheSlots(List<Verdict> verdicts, int slots) {
        long alone = verdicts.stream().filter(verdict -> verdict == Verdict.GO).count();
        int forTheSum = verdicts.contains(Verdict.SUM) ? 1 : 0;
        if (alone + forTheSum <= slots) {
            return verdicts;
        }
        List<Verdict> fitted = new ArrayList<>(verdicts.size());
        int left = slots - 1;
        for (Verdict verdict : verdicts) {
            if (slots == 0) {
                fitted.add(Verdict.WAIT);
            } else if (verdict == Verdict.GO) {
                fitted.add(left-- > 0 ? Verdict.GO : Verdict.SUM);
            } else {
                fitted.add(verdict);
            }
        }
        return fitted;
    }
}
