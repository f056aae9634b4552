package org.ecoplan.notification.message.application;

import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;

/**
 * What makes two messages the same one: it is sent once. The post stands for its holder, who is looked up when
 * the message goes out.
 */
public record MessageKey(Notice.Subject about, String rung, String unitCode, Post post, Channel channel) {}
