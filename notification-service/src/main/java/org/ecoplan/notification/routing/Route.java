package org.ecoplan.notification.routing;

import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;

/** One message to send: to the holder of a post, by a channel. */
public record Route(Post post, Channel channel) {}
