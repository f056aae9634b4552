package org.ecoplan.kit.paging;

import org.jboss.resteasy.reactive.RestResponse;

/** How many items a list has on all its pages, as the header {@code Total-Count}. */
public final class ListTotal {
    public static final String HEADER = "Total-Count";

    private ListTotal() {}

    public static <T> RestResponse<T> on(RestResponse<T> page, long total) {
        page.getHeaders().putSingle(HEADER, String.valueOf(total));
        return page;
    }
}
