package org.ecoplan.notification.message.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of one message out (发送过程): PENDING → SENDING → SENT, or FAILED, SKIPPED, UNCERTAIN; what goes in a digest
 * is SUMMED until the digest is SENT or FAILED. A step that
 * the present state does not admit is a bug.
 *
 * @param attempts how often it was claimed for sending
 * @param dueAt when something has to happen next: the next try, the end of the lease, the next question.
 *     Time of the machine
 * @param reason why it is where it is, a stable code; absent while all goes well
 */
public record Delivery(
        DeliveryState state,
        int attempts,
        Instant dueAt,
        @Nullable String reason) {
    private static final Set<DeliveryState> NOT_OUT = EnumSet.of(DeliveryState.PENDING, DeliveryState.SUMMED);
    private static final Set<DeliveryState> OUT = EnumSet.of(DeliveryState.SENDING, DeliveryState.UNCERTAIN);

    public static Delivery pending(Instant now) {
        return new Delivery(DeliveryState.PENDING, 0, now, null);
    }

    /** Claims it for one instance; after the end of the lease its outcome counts as unknown. */
    public Delivery claimedUntil(Instant endOfLease) {
        admitOnly(Set.of(DeliveryState.PENDING));
        return new Delivery(DeliveryState.SENDING, attempts + 1, endOfLease, null);
    }

    /** Not needed any more, or told to the same person already. */
    public Delivery skipped(String why) {
        admitOnly(NOT_OUT);
        return new Delivery(DeliveryState.SKIPPED, attempts, dueAt, why);
    }

    /** Nobody is there to receive it: waits until the patience ends, then fails. */
    public Delivery unaddressed(String why, Instant now, Instant patienceEnds, Instant nextLook) {
        admitOnly(Set.of(DeliveryState.PENDING));
        if (!now.isBefore(patienceEnds)) {
            return new Delivery(DeliveryState.FAILED, attempts, now, why);
        }
        return new Delivery(
                DeliveryState.PENDING, attempts, nextLook.isBefore(patienceEnds) ? nextLook : patienceEnds, why);
    }

    /** It could not even be put on its way. */
    public Delivery unsendable(String why) {
        admitOnly(NOT_OUT);
        return new Delivery(DeliveryState.FAILED, attempts, dueAt, why);
    }

    /** It goes out in a digest; the reason says why not alone. */
    public Delivery summed(@Nullable String why) {
        admitOnly(Set.of(DeliveryState.PENDING));
        return new Delivery(DeliveryState.SUMMED, attempts, dueAt, why);
    }

    /** It has to wait although somebody is there. */
    public Delivery heldBack(String why) {
        admitOnly(Set.of(DeliveryState.PENDING));
        return new Delivery(DeliveryState.PENDING, attempts, dueAt, why);
    }

    /** Its digest is not for its recipient any more: it waits for another. */
    public Delivery released() {
        admitOnly(Set.of(DeliveryState.SUMMED));
        return new Delivery(DeliveryState.PENDING, attempts, dueAt, null);
    }

    /** Its digest was accepted. */
    public Delivery acceptedInDigest() {
        admitOnly(Set.of(DeliveryState.SUMMED));
        return new Delivery(DeliveryState.SENT, attempts, dueAt, reason);
    }

    /** Its digest failed. */
    public Delivery failedInDigest(String why) {
        admitOnly(Set.of(DeliveryState.SUMMED));
        return new Delivery(DeliveryState.FAILED, attempts, dueAt, why);
    }

    /** Whether nothing but a recipient is missing. */
    public boolean isWaitingForSomebody() {
        return state == DeliveryState.PENDING && ("NO_RECIPIENT".equals(reason) || "NO_ADDRESS".equals(reason));
    }

    /** Whether an answer to this attempt still has something to settle. */
    public boolean awaitsAnswerTo(int attempt) {
        return OUT.contains(state) && attempts == attempt;
    }

    public Delivery accepted() {
        admitOnly(OUT);
        return new Delivery(DeliveryState.SENT, attempts, dueAt, null);
    }

    /** The receiving side will never take it. */
    public Delivery refused(String why) {
        admitOnly(OUT);
        return new Delivery(DeliveryState.FAILED, attempts, dueAt, why);
    }

    /** Certainly not sent, worth another try unless the tries are used up. */
    public Delivery postponed(String why, Instant now, RetryPolicy policy) {
        admitOnly(OUT);
        return policy.isExhaustedAfter(attempts)
                ? new Delivery(DeliveryState.FAILED, attempts, now, why)
                : new Delivery(DeliveryState.PENDING, attempts, now.plus(policy.pauseAfter(attempts)), why);
    }

    /** It may have been accepted: has to be asked about, not before the moment given. */
    public Delivery unknown(String why, Instant askFrom) {
        admitOnly(OUT);
        return new Delivery(DeliveryState.UNCERTAIN, attempts, askFrom, why);
    }

    private void admitOnly(Set<DeliveryState> states) {
        if (!states.contains(state)) {
            throw new IllegalStateException("not in " + state);
        }
    }
}
