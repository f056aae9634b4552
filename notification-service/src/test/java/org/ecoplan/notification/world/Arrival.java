package org.ecoplan.notification.world;

import java.util.Map;

/** One message that arrived at the far side; a repeat is an arrival of its own. */
public record Arrival(
        String channel, String id, String to, String headline, String text, String html, Map<String, String> headers) {}
