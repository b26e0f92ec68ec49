package org.steward.benchmarks.crypto;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Folders;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Table;
import org.steward.benchmarks.crypto.Peers.Work;
import org.steward.protection.keys.KeyRingFolder;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;
import org.steward.protection.keys.SealCount;
import org.steward.protection.sealing.FieldSealing;
import org.steward.protection.sealing.TokenMaking;

/** Fields of 64 bytes, blind indexes of telephone numbers, tokens of 11 and 19 digits; one thread. */
public final class CryptoBenchmark implements Benchmark {
    private static final String ID = "benchmark";
    private static final String PASSPHRASE = "of a benchmark, opens nothing else";
    private static final Attribute ADDRESS = new Attribute("customer_profile", "sealed_address");
    private static final int WARM_UPS = 3;
    private static final int VALUES = 1_000;

    private final Peers peers = new Peers();

    @Override
    public String name() {
        return "crypto";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        Path folder = Folders.temporary();
        try {
            compare(ring(folder, Profile.INTERNATIONAL), ring(folder, Profile.NATIONAL), effort, out);
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(LiveKeyRing international, LiveKeyRing national, Effort effort, PrintStream out)
            throws Exception {
        var table = new Table(out, "path", "contestant", "thousands a CPU-second", "ours is … times as fast", "goal");
        Rows rows = new Rows(new Match(Clock.THREAD, effort.least(), WARM_UPS, effort.repetitions()), table);

        List<String> fields = values("%064d");
        FieldSealing aes = sealing(international);
        FieldSealing sm4 = sealing(national);
        rows.compare(
                "AES-256-GCM, 64 bytes",
                "0.9 × JDK",
                fields,
                value -> seal(aes, value),
                List.of(
                        new Peer("JDK", peers.jdkAes()),
                        new Peer("Bouncy Castle's provider", peers.bouncyCastleAes())));
        rows.compare(
                "SM4-GCM, 64 bytes",
                "1.5 × Bouncy Castle",
                fields,
                value -> seal(sm4, value),
                List.of(
                        new Peer("Bouncy Castle's provider", peers.bouncyCastleSm4()),
                        new Peer("Bouncy Castle without provider, key kept", peers.bareBouncyCastleSm4())));
        opening(rows, aes, sm4);
        indexing(rows, aes, sm4);
        tokens(rows, new TokenMaking(ID, international::current));
    }

    private void indexing(Rows rows, FieldSealing aes, FieldSealing sm4) throws Exception {
        List<String> phones = values("+86138%08d");
        rows.compare(
                "blind index, SHA-256",
                "1,000 k/s",
                phones,
                value -> aes.index("phone", value).bytes()[0],
                List.of(
                        new Peer("JDK", peers.jdkHmac()),
                        new Peer("Bouncy Castle's provider", peers.bouncyCastleHmacSha256())));
        rows.compare(
                "blind index, SM3",
                "1,000 k/s",
                phones,
                value -> sm4.index("phone", value).bytes()[0],
                List.of(new Peer("Bouncy Castle's provider", peers.bouncyCastleHmacSm3())));
    }

    private void tokens(Rows rows, TokenMaking tokens) throws Exception {
        for (String form : List.of("138%08d", "62220202%011d")) {
            List<String> numbers = values(form);
            rows.compare(
                    "FF1, %d digits".formatted(numbers.get(0).length()),
                    "2 × Bouncy Castle",
                    numbers,
                    value -> tokens.tokenise("study", "mobile", value).charAt(0),
                    List.of(new Peer("Bouncy Castle", peers.bouncyCastleFf1())));
        }
    }

    private static void opening(Rows rows, FieldSealing aes, FieldSealing sm4) throws Exception {
        for (FieldSealing sealing : List.of(aes, sm4)) {
            List<Ciphertext> sealed = values("%064d").stream()
                    .map(value -> sealing.seal(ADDRESS, 1, value))
                    .toList();
            Contestant opening = Contestant.of("FieldSealing", () -> {
                long sum = 0;
                for (Ciphertext value : sealed) {
                    sum += sealing.open(ADDRESS, 1, value).length();
                }
                return sum;
            });
            rows.alone(sealing == aes ? "open AES-256-GCM" : "open SM4-GCM", opening);
        }
    }

    private static int seal(FieldSealing sealing, String value) {
        return sealing.seal(ADDRESS, 1, value).bytes().length;
    }

    private static LiveKeyRing ring(Path folder, Profile profile) {
        return new KeyRingFolder(ID, folder.resolve(profile.wireName()), PASSPHRASE, profile, InstantSource.system())
                .open();
    }

    /** Counts what it seals, as in an institution. */
    private static FieldSealing sealing(LiveKeyRing ring) {
        SealCount seals = ring.sealCount();
        return new FieldSealing(ID, ring::current, seals::count);
    }

    private static List<String> values(String form) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(form.formatted(i * 7_919));
        }
        return values;
    }

    private record Peer(String name, Work work) {}

    /** Plays and prints. */
    private record Rows(Match match, Table table) {
        void compare(String path, String goal, List<String> values, Work ours, List<Peer> peers) throws Exception {
            List<Contestant> contestants = new ArrayList<>();
            contestants.add(onAll("Steward", values, ours));
            peers.forEach(peer -> contestants.add(onAll(peer.name(), values, peer.work())));
            List<Times> times = match.play(contestants);
            Times first = times.get(0);
            table.row(path, first.name(), first.rate(VALUES / 1e3), "", goal);
            for (Times other : times.subList(1, times.size())) {
                table.row("", other.name(), other.rate(VALUES / 1e3), first.timesAsFastAs(other), "");
            }
        }

        void alone(String path, Contestant contestant) throws Exception {
            Times times = match.play(List.of(contestant)).get(0);
            table.row(path, "Steward", times.rate(VALUES / 1e3), "", "");
        }

        private static Contestant onAll(String name, List<String> values, Work work) {
            return Contestant.of(name, () -> {
                long sum = 0;
                for (String value : values) {
                    sum += work.on(value);
                }
                return sum;
            });
        }
    }
}
