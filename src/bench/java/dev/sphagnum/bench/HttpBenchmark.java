package dev.sphagnum.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * GraphQL over HTTP under load, beside the bare driver. Two processes share the machine: {@code sphagnum serve} with its
 * embedded server, and this one, which holds the clients of both, the bare driver included.
 *
 * <p>{@code src/bench/run bench.HttpBenchmark DATA-FOLDER [MODELS.jsonl]}; {@code SERVICE_OPTS} are options of the
 * service's JVM, {@code -Dsphagnum.bench.seconds=10,15} the seconds to warm up and those of each measurement.
 */
public final class HttpBenchmark {
    private static final long SEED = 20_261_125;
    private static final List<String> LAUNCHER = List.of("-XX:+UseParallelGC", "-XX:MaxRAMPercentage=40");

    private HttpBenchmark() {}

    /**
     * What is measured.
     *
     * @param home the data folder; nobody else may hold it
     * @param libraries the folder of the embedded server's jars
     * @param options of the service's JVM
     * @param warmUp of the service and of the bare driver, before anything is measured
     * @param time of each measurement, all rounds together
     * @param records models as the Hub lists them, for the ingest beside the load; null to leave that out
     */
    public record Plan(
            Path home,
            Path libraries,
            List<String> options,
            Duration warmUp,
            Duration time,
            @Nullable Path records) {
        public static Plan of(Path home, @Nullable Path records) {
            Path libraries = Path.of(System.getProperty("sphagnum.neo4j.lib", "target/neo4j/lib"))
                    .toAbsolutePath();
            return new Plan(home, libraries, LAUNCHER, Duration.ofSeconds(60), Duration.ofSeconds(30), records);
        }
    }

    /** One kind of question, or all of them. Times are in milliseconds. */
    public record Row(String kind, double perSecond, double p50, double p99, double max) {}

    /**
     * One load.
     *
     * @param rows of each kind, then of all
     * @param clientCpu share of the machine that the clients computed, 0 to 1
     * @param serviceCpu share of the machine that the service and its database computed, 0 to 1
     */
    public record Measured(List<Row> rows, long errors, List<String> failures, double clientCpu, double serviceCpu) {
        public double perSecond() {
            return rows.getLast().perSecond();
        }

        public double p99() {
            return rows.getLast().p99();
        }

        public double lookUpsPerSecond() {
            return rows.stream()
                    .filter(row -> row.kind().equals(Questions.Kind.LOOK_UP.word()))
                    .mapToDouble(Row::perSecond)
                    .sum();
        }
    }

    /** Loads that followed each other closely, so that they met with the same machine. */
    public record Round(Measured bare, Measured mix, Measured lookUps) {}

    /**
     * The same while an ingest runs.
     *
     * @param aloneRecords records a second that the ingest writes when nobody asks
     * @param mixRecords the same beside the mix
     * @param bareRecords the same beside the bare driver
     */
    public record Busy(Measured mix, Measured bare, double aloneRecords, double mixRecords, double bareRecords) {}

    /**
     * All of it.
     *
     * @param rounds what each round measured, one after the other
     * @param bare the bare driver, of all rounds
     * @param mix the mix of all kinds over HTTP, of all rounds
     * @param lookUps look-ups alone over HTTP, of all rounds
     * @param busy null when no ingest was asked for
     */
    public record Result(
            List<Round> rounds,
            Measured bare,
            Measured mix,
            Measured lookUps,
            @Nullable Busy busy) {
        /** Look-ups of the mix, of those that the bare driver reaches when it does nothing else; in percent. */
        public double lookUpsOfMixPercent() {
            return 100 * mix.lookUpsPerSecond() / bare.perSecond();
        }

        /** Answers of the mix, of the look-ups that the bare driver reaches; in percent. */
        public double mixPercent() {
            return 100 * mix.perSecond() / bare.perSecond();
        }

        /** Look-ups alone, of those that the bare driver reaches; in percent. */
        public double lookUpsAlonePercent() {
            return 100 * lookUps.perSecond() / bare.perSecond();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(Path.of(arguments[0]), arguments.length > 1 ? Path.of(arguments[1]) : null);
        String[] seconds = System.getProperty("sphagnum.bench.seconds", "60,30").split(",", 2);
        String options = System.getenv("SERVICE_OPTS");
        new HttpReport(System.out)
                .print(run(new Plan(
                        plan.home(),
                        plan.libraries(),
                        options == null ? LAUNCHER : List.of(options.strip().split("\\s+")),
                        Duration.ofSeconds(Long.parseLong(seconds[0])),
                        Duration.ofSeconds(Long.parseLong(seconds[1])),
                        plan.records())));
    }

    public static Result run(Plan plan) throws InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(plan.home(), plan.libraries(), plan.options());
                Driver driver = driver(service)) {
            SampledNames names = SampledNames.of(driver, SEED);
            return new HttpLoads(service, new BareDriver(driver), new Questions(names), names, plan).all();
        }
    }

    private static Driver driver(ServiceProcess service) {
        return GraphDatabase.driver(
                service.database().uri(),
                AuthTokens.basic(
                        service.database().username(), service.database().password()),
                BareDriver.CONFIG);
    }
}
