package dev.sphagnum.bench;

import dev.sphagnum.bench.HttpBenchmark.Busy;
import dev.sphagnum.bench.HttpBenchmark.Measured;
import dev.sphagnum.bench.HttpBenchmark.Plan;
import dev.sphagnum.bench.HttpBenchmark.Result;
import dev.sphagnum.bench.HttpBenchmark.Round;
import dev.sphagnum.bench.HttpBenchmark.Row;
import dev.sphagnum.bench.Questions.Kind;
import dev.sphagnum.bench.Questions.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The loads of {@link HttpBenchmark}, one after another against one service. */
final class HttpLoads {
    private static final int CLIENTS = 32;
    private static final long SEED = 20_261_125;
    /** The machine may be faster or slower from one minute to the next; in turns, both sides meet with the same. */
    private static final int ROUNDS = 3;

    private final ServiceProcess service;
    private final BareDriver bare;
    private final Questions questions;
    private final SampledNames names;
    private final Plan plan;

    HttpLoads(ServiceProcess service, BareDriver bare, Questions questions, SampledNames names, Plan plan) {
        this.service = service;
        this.bare = bare;
        this.questions = questions;
        this.names = names;
        this.plan = plan;
    }

    Result all() throws InterruptedException {
        awaitPicture();
        load(plan.warmUp(), mix());
        load(plan.warmUp().dividedBy(2), bareDriver());
        List<Slice> bare = new ArrayList<>();
        List<Slice> mixed = new ArrayList<>();
        List<Slice> lookedUp = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        Duration time = plan.time().dividedBy(ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            bare.add(slice("bare driver, round " + round, time, bareDriver()));
            mixed.add(slice("mix over HTTP, round " + round, time, mix()));
            lookedUp.add(slice("look-ups alone over HTTP, round " + round, time, lookUps()));
            rounds.add(new Round(
                    bare.getLast().measured(),
                    mixed.getLast().measured(),
                    lookedUp.getLast().measured()));
        }
        Path records = plan.records();
        return new Result(
                rounds, together(bare), together(mixed), together(lookedUp), records == null ? null : busy(records));
    }

    /** The first question that follows links waits until the service has read the whole graph. */
    private void awaitPicture() throws InterruptedException {
        String body = questions.of(Kind.LINEAGE, new SplittableRandom(SEED)).body();
        for (int tries = 0; tries < 10; tries++) {
            try (HttpConnection connection = new HttpConnection(service.port())) {
                if (!connection.post(body).contains("\"errors\"")) {
                    return;
                }
            } catch (IOException _) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private Busy busy(Path records) throws InterruptedException {
        try (RepeatedIngest ingest = new RepeatedIngest(service.database(), records)) {
            while (ingest.records() == 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            Duration part = plan.time().dividedBy(2);
            long begin = ingest.records();
            TimeUnit.NANOSECONDS.sleep(part.toNanos());
            long alone = ingest.records();
            Measured mix = slice("mix over HTTP while an ingest runs", plan.time(), mix())
                    .measured();
            long withMix = ingest.records();
            Measured bareDriver = slice("bare driver while an ingest runs", part, bareDriver())
                    .measured();
            long withBare = ingest.records();
            return new Busy(
                    mix,
                    bareDriver,
                    (alone - begin) / seconds(part),
                    (withMix - alone) / seconds(plan.time()),
                    (withBare - withMix) / seconds(part));
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /**
     * Some time of a load.
     *
     * @param clientCpu nanoseconds that the clients computed
     * @param serviceCpu nanoseconds that the service and its database computed
     */
    private record Slice(Load load, long clientCpu, long serviceCpu) {
        Slice and(Slice other) {
            return new Slice(load.and(other.load), clientCpu + other.clientCpu, serviceCpu + other.serviceCpu);
        }

        Measured measured() {
            double available = load.seconds() * 1e9 * Runtime.getRuntime().availableProcessors();
            return new Measured(
                    rows(load), load.errors(), load.failures(), clientCpu / available, serviceCpu / available);
        }
    }

    private static Measured together(List<Slice> slices) {
        return slices.stream().reduce(Slice::and).orElseThrow().measured();
    }

    private Slice slice(String what, Duration time, Load.Connecting clients) throws InterruptedException {
        long ownBefore = ownCpu();
        long serviceBefore = service.cpu().toNanos();
        Load load = load(time, clients);
        Slice slice = new Slice(load, ownCpu() - ownBefore, service.cpu().toNanos() - serviceBefore);
        // At once, so that a run that is broken off has said something.
        new HttpReport(System.out).print(what, slice.measured());
        return slice;
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static List<Row> rows(Load load) {
        List<Row> rows = new ArrayList<>();
        for (Kind kind : load.millis().keySet()) {
            rows.add(new Row(
                    kind.word(),
                    load.rate(kind),
                    load.percentile(kind, 0.5),
                    load.percentile(kind, 0.99),
                    load.percentile(kind, 1)));
        }
        rows.add(new Row("all", load.rate(), load.percentile(0.5), load.percentile(0.99), load.percentile(1)));
        return rows;
    }

    private Load load(Duration time, Load.Connecting clients) throws InterruptedException {
        return Load.of(CLIENTS, time, SEED, clients);
    }

    private Load.Connecting mix() {
        return () -> new HttpClient(new HttpConnection(service.port()), questions::mixed);
    }

    private Load.Connecting lookUps() {
        return () -> new HttpClient(new HttpConnection(service.port()), random -> questions.of(Kind.LOOK_UP, random));
    }

    private Load.Connecting bareDriver() {
        return () -> new BareClient(bare, names);
    }

    private record HttpClient(HttpConnection connection, Function<SplittableRandom, Question> next)
            implements Load.Client {
        @Override
        public Kind ask(SplittableRandom random) throws IOException {
            Question question = next.apply(random);
            String answer = connection.post(question.body());
            if (!question.isAnsweredBy(answer)) {
                throw new IOException(question.body() + " is answered with " + answer);
            }
            return question.kind();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    private record BareClient(BareDriver driver, SampledNames names) implements Load.Client {
        @Override
        public Kind ask(SplittableRandom random) throws IOException {
            String name = names.lookedUp(random);
            if (!driver.lookUp(name)) {
                throw new IOException(name + " is not found");
            }
            return Kind.LOOK_UP;
        }

        @Override
        public void close() {}
    }
}
