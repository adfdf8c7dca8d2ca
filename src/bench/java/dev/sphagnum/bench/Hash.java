package dev.sphagnum.bench;

import java.util.SplittableRandom;

/** Randomness that belongs to a place, so that it is the same in whatever order places are visited. */
final class Hash {
    private Hash() {}

    /** The finaliser of <a href="https://prng.di.unimi.it/splitmix64.c">SplitMix64</a>, over three numbers. */
    static long of(long seed, long topic, long place) {
        return mix(mix(seed + 0x9e3779b97f4a7c15L * (topic + 1)) + 0x9e3779b97f4a7c15L * (place + 1));
    }

    static SplittableRandom random(long seed, long topic, long place) {
        return new SplittableRandom(of(seed, topic, place));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
