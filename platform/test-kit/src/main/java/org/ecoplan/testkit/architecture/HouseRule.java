package org.ecoplan.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the house.
 *
 * @param name short and stable
 * @param ring the ring it is about; a service without that ring is not held to it
 */
record HouseRule(String name, @Nullable Ring ring, ArchRule rule) {

    static HouseRule about(Ring ring, String name, ArchRule rule) {
        return new HouseRule(name, ring, rule);
    }

    static HouseRule everywhere(String name, ArchRule rule) {
        return new HouseRule(name, null, rule);
    }
}
