package org.ecoplan.task.ladder.rest;

import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.ladder.application.LadderTrial;
import org.jspecify.annotations.Nullable;

/** Which page of the differences of two ladders is told. */
public class LadderTrialQueryParams extends PageRequest {

    LadderTrial.@Nullable Place after() {
        List<String> key = Cursor.read(cursor(), 3);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new LadderTrial.Place(UUID.fromString(key.get(0)), Integer.parseInt(key.get(1)), key.get(2));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.bad();
        }
    }
}
