package oneplace;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** The rules of the house. Each is tried on a planted violation too, so that none can pass for want of looking. */
class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("oneplace");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    /** Modules with rooms of their own keep SQL in {@code store}; small ones may keep it in a class of their root. */
    private static final Set<String> BIG =
            Set.of("record.person", "record.privacy", "record.sharedrecord", "record.exchange");

    private static final Map<String, ArchRule> RULES = Map.of(
            "rules are pure: no Spring, no SQL, no clock, no files",
            noClasses()
                    .that()
                    .resideInAPackage("..rules..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "org.springframework..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "java.net..",
                                    "java.nio.file..")
                            .or(DescribedPredicate.describe("are a clock", c -> c.isEquivalentTo(Clock.class)))),
            "in a big module SQL lives in store",
            noClasses()
                    .that(DescribedPredicate.describe(
                            "are outside the store of a big module", HouseRulesTests::outsideStore))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..")),
            "controllers are not public",
            classes().that().areMetaAnnotatedWith(Controller.class).should(notBePublic()),
            "what is in a store is not public",
            classes()
                    .that(resideInAPackage("..store.."))
                    .and()
                    .areTopLevelClasses()
                    .should(notBePublic()),
            "time comes from the injected clock",
            noClasses()
                    .that(DescribedPredicate.describe("tell no time", HouseRulesTests::tellsNoTime))
                    .should()
                    .callMethodWhere(DescribedPredicate.describe(
                            "reads the machine's clock",
                            call -> Set.of("now", "currentTimeMillis").contains(call.getName())
                                    && call.getTarget().getRawParameterTypes().isEmpty()
                                    && call.getTargetOwner().getPackageName().matches("java\\.(time|lang).*"))),
            "nothing is injected into fields",
            fields().should().notBeAnnotatedWith(Autowired.class),
            "names are the field's words",
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto"));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsAPlantedViolation() {
        return RULES.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    EvaluationResult found = rule.getValue().evaluate(PLANTED);
                    assertThat(found.hasViolation()).isTrue();
                }));
    }

    @Test
    void noGuardedPackageIsEmpty() {
        for (String guarded : Set.of(".rules", ".store")) {
            assertThat(HOUSE.stream().filter(c -> c.getPackageName().endsWith(guarded)))
                    .as("classes in packages " + guarded)
                    .isNotEmpty();
        }
    }

    @Test
    void noTestUsesAMock() {
        JavaClasses everything = new ClassFileImporter().importPackages("oneplace");
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.mockito.."))
                .check(everything);
    }

    private static boolean outsideStore(JavaClass c) {
        String name = c.getPackageName();
        boolean big =
                name.startsWith("planted") || BIG.stream().anyMatch(module -> name.startsWith("oneplace." + module));
        return big && !name.contains(".store");
    }

    /** Ids hold the time of their making. */
    private static boolean tellsNoTime(JavaClass c) {
        return !Set.of("oneplace.base.kernel.Ids").contains(c.getName());
    }
}
