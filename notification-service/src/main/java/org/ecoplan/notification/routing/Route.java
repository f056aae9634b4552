package org.ecoplan.notification.routing;

import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;

/**
 * One message to send: to the holder of a post, by a channel.
 *
 * @param level how much it presses (督办级别): 0 a reminder, 1 a warning, 2 a supervision order, 3 and above what does not
 *     wait for office hours
 */
public record Route(Post post, Channel channel, int level) {
    /** From this level on a message leaves at once, by night too. */
    public static final int AT_ONCE = 3;
}
