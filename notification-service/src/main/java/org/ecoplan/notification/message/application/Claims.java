package org.ecoplan.notification.message.application;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.notification.channel.Letter;

/**
 * What a claim makes of the messages that are due, gathered while it is decided.
 *
 * @param made digests that are made for it
 * @param changed all messages with another state, the new digests among them
 * @param claimed what this instance is to send now
 */
record Claims(List<Message> made, List<Message> changed, List<ClaimingMessages.Claimed> claimed) {

    static Claims none() {
        return new Claims(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void change(Message message) {
        changed.add(message);
    }

    void claim(Message sending, Letter letter) {
        changed.add(sending);
        claimed.add(new ClaimingMessages.Claimed(sending, letter));
    }

    void make(Message digest) {
        made.add(digest);
    }
}
