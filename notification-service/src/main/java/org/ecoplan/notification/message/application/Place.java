package org.ecoplan.notification.message.application;

import org.ecoplan.directory.Post;

/** Where messages of an organisation go: a post of a unit. */
public record Place(String organisation, String unitCode, Post post) {

    static Place of(Message message) {
        return new Place(
                message.organisation(), message.key().unitCode(), message.key().post());
    }
}
