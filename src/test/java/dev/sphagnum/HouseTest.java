package dev.sphagnum;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of docs/architecture.md, checked. */
class HouseTest {
    private static final String ROOT = "dev.sphagnum.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sphagnum");

    /** Which rooms a room may use, besides itself and the catalog. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        arrows.put("catalog", List.of());
        arrows.put("graph", List.of());
        arrows.put("topology", List.of("graph"));
        arrows.put("registry", List.of("topology", "graph"));
        arrows.put("lineage", List.of("topology", "graph"));
        arrows.put("license.knowledge", List.of());
        arrows.put("license", List.of("license.knowledge", "lineage", "topology", "graph"));
        arrows.put("license.matrix", List.of("license", "license.knowledge"));
        arrows.put("ingest", List.of("license.knowledge", "registry", "graph"));
        arrows.put("ingest.http", List.of());
        arrows.put("ingest.peatmoss", List.of("ingest", "license.knowledge", "registry", "graph"));
        arrows.put("ingest.huggingface", List.of("ingest", "ingest.http", "license.knowledge", "registry", "graph"));
        arrows.put("ingest.github", List.of("ingest", "ingest.http", "license.knowledge", "registry", "graph"));
        arrows.put("ingest.sourcecode", List.of("ingest", "license.knowledge", "registry", "graph"));
        arrows.put("ingest.repositories", List.of("ingest", "license.knowledge", "registry", "graph"));
        arrows.put("api", List.of("registry", "lineage", "license", "license.knowledge", "ingest", "graph"));
        arrows.put(
                "app",
                List.of(
                        "api",
                        "ingest",
                        "ingest.peatmoss",
                        "ingest.http",
                        "ingest.huggingface",
                        "ingest.github",
                        "ingest.sourcecode",
                        "ingest.repositories",
                        "license",
                        "license.knowledge",
                        "license.matrix",
                        "lineage",
                        "registry",
                        "topology",
                        "graph"));
        return arrows;
    }

    @TestFactory
    Stream<DynamicTest> usesOnlyTheRoomsThatTheDrawingAllows() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(List.of(ROOT + "catalog", ROOT + room.getKey()));
                    room.getValue().forEach(name -> allowed.add(ROOT + name));
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room.getKey())
                            .should()
                            .dependOnClassesThat(describe(
                                    "are ours and not in " + allowed,
                                    (JavaClass other) -> other.getPackageName().startsWith("dev.sphagnum")
                                            && !allowed.contains(other.getPackageName())))
                            .because("arrows point one way only, so that a part can be read without those above it")
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void knowsEveryRoom() {
        List<String> unknown = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !ARROWS.containsKey(name.substring(Math.min(ROOT.length(), name.length()))))
                .toList();
        org.assertj.core.api.Assertions.assertThat(unknown).isEmpty();
    }

    @Test
    void hasNoCycles() {
        slices().matching("dev.sphagnum.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package with two names")
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> keepsLibrariesInTheirRoom() {
        Map<String, String[]> rooms = new LinkedHashMap<>();
        rooms.put("org.neo4j..", new String[] {ROOT + "graph"});
        rooms.put("graphql..", new String[] {ROOT + "api"});
        rooms.put("org.dataloader..", new String[] {ROOT + "api"});
        rooms.put("okhttp3..", new String[] {ROOT + "ingest.."});
        rooms.put("org.treesitter..", new String[] {ROOT + "ingest.sourcecode"});
        rooms.put("picocli..", new String[] {ROOT + "app"});
        rooms.put("io.micronaut..", new String[] {ROOT + "api", ROOT + "app"});
        rooms.put("java.sql..", new String[] {ROOT + "ingest.peatmoss"});
        return rooms.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> noClasses()
                        .that(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(rule.getValue())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(rule.getKey())
                        .because("a library that stays in one room can be replaced in one room")
                        .check(CLASSES)));
    }
}
