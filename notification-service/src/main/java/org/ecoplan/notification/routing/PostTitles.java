package org.ecoplan.notification.routing;

import org.ecoplan.directory.Post;

/** The names of the posts that people read. */
public final class PostTitles {
    private PostTitles() {}

    public static String of(Post post) {
        return switch (post) {
            case LIAISON -> "联络员";
            case SUPERVISING_LEADER -> "分管领导";
            case UNIT_HEAD -> "主要负责人";
        };
    }
}
