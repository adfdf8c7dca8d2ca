package dev.sphagnum.graph;

import dev.sphagnum.graph.Explained.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no plan may do unless the statement's header says why. */
final class PlanRules {
    /** Labels of which there may be millions. */
    private static final Set<String> BIG =
            Set.of("Model", "Dataset", "Repository", "Owner", "Paper", "LicenseFinding", "Change");

    private static final Set<String> WHOLE_GRAPH = Set.of(
            "AllNodesScan",
            "PartitionedAllNodesScan",
            "DirectedAllRelationshipsScan",
            "UndirectedAllRelationshipsScan",
            "PartitionedDirectedAllRelationshipsScan",
            "PartitionedUndirectedAllRelationshipsScan");
    /** "node:Model", and of several labels "node:Model|Dataset". */
    private static final Pattern SCANNED = Pattern.compile("(\\w+):([\\w|]+)");
    /** "(root)<-[link:USES*]-(end)" and "*2..", which end nowhere; not "*..16" and not "*3". */
    private static final Pattern UNBOUNDED = Pattern.compile("\\*(?:\\d+\\.\\.)?(?![.\\d])");

    private final Set<Indexed> indexes;

    /** A property of a label that an index finds. */
    record Indexed(String label, String property) {}

    PlanRules(Set<Indexed> indexes) {
        this.indexes = Set.copyOf(indexes);
    }

    /** A sentence for each forbidden thing; empty when there is none. */
    List<String> faults(Explained plan) {
        List<String> faults = new ArrayList<>();
        if (plan.root() != null) {
            for (Step step : plan.root().all()) {
                add(faults, step, plan.writes());
            }
        }
        return faults.stream().distinct().toList();
    }

    private void add(List<String> faults, Step step, boolean writes) {
        String what = step.operator() + " " + step.details();
        if (WHOLE_GRAPH.contains(step.operator())) {
            faults.add("reads the whole graph: " + what);
        }
        if (step.operator().equals("CartesianProduct")) {
            faults.add("joins each with each: " + what);
        }
        // With "Pruning" or "Shortest" in its name an expand visits each node once, and so ends.
        if ((step.operator().equals("VarLengthExpand(All)") || step.operator().equals("VarLengthExpand(Into)"))
                && UNBOUNDED.matcher(step.details()).find()) {
            faults.add("follows paths without a bound: " + what);
        }
        if (step.operator().startsWith("Repeat(") && !step.details().matches("(?s).*\\{\\d*, ?\\d+}.*")) {
            faults.add("follows paths without a bound: " + what);
        }
        if (step.operator().equals("Filter")) {
            step.below().forEach(scan -> addScan(faults, step, scan));
        }
        if (writes && step.operator().equals("Eager") && step.all().stream().anyMatch(PlanRules::isBigScan)) {
            faults.add("holds all of a scan before it writes: " + what);
        }
    }

    private void addScan(List<String> faults, Step filter, Step scan) {
        if (!isBigScan(scan)) {
            return;
        }
        scanned(scan)
                .filter(indexed -> filter.details().matches(sought(scan, indexed.property())))
                .findFirst()
                .ifPresent(indexed -> faults.add(
                        "scans for what the index of " + indexed.label() + "." + indexed.property() + " finds: "
                                + scan.operator() + " " + scan.details() + ", Filter " + filter.details()));
    }

    /** A scan of all that has a label, or of all that is in an index. */
    private static boolean isBigScan(Step step) {
        return step.operator().matches(".*(ByLabelScan|ByLabelsScan|NodeIndexScan)")
                ? SCANNED.matcher(step.details())
                        .results()
                        .flatMap(found -> Stream.of(found.group(2).split("\\|", -1)))
                        .anyMatch(BIG::contains)
                : WHOLE_GRAPH.contains(step.operator());
    }

    private Stream<Indexed> scanned(Step scan) {
        Matcher matcher = SCANNED.matcher(scan.details());
        if (!matcher.find()) {
            return Stream.empty();
        }
        List<String> labels = List.of(matcher.group(2).split("\\|", -1));
        return indexes.stream().filter(indexed -> labels.contains(indexed.label()));
    }

    /** A comparison that an index answers; that a property is there at all is none. */
    private static String sought(Step scan, String property) {
        Matcher matcher = SCANNED.matcher(scan.details());
        String name = matcher.find() ? matcher.group(1) : "";
        return "(?s).*\\b" + name + "\\." + property + " (=|IN|>|<|>=|<=|STARTS WITH|CONTAINS|ENDS WITH) .*";
    }
}
