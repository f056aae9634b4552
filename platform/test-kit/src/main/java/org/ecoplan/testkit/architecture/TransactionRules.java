package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;

/** Where a transaction begins. */
final class TransactionRules {
    private static final String TRANSACTIONAL =
            "io\\.quarkus\\.hibernate\\.reactive\\.panache\\.common\\.WithTransaction|jakarta\\.transaction\\.Transactional";
    private static final DescribedPredicate<JavaAccess<?>> BEGINS_A_TRANSACTION = describe(
            "begins a transaction", access -> access.getTarget().getName().equals("withTransaction"));

    private TransactionRules() {}

    static List<HouseRule> of(Rooms rooms) {
        return List.of(HouseRule.everywhere(
                "transactionsBeginInApplication",
                noClasses()
                        .that(not(rooms.actAs(Ring.APPLICATION)).as("do not act as APPLICATION"))
                        .and()
                        .resideOutsideOfPackage(Names.KIT + "..")
                        .should()
                        .dependOnClassesThat(nameMatching(TRANSACTIONAL))
                        .orShould()
                        .accessTargetWhere(BEGINS_A_TRANSACTION)
                        .allowEmptyShould(true) // where all is application, nothing is outside of it
                        .because("a use case is one transaction, with its change and what others hear of it")));
    }
}
