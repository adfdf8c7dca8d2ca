package dev.sphagnum.ingest.sourcecode;

/**
 * How much of a tree is read; what is beyond is counted and reported.
 *
 * @param textBytes a larger text file is not read
 * @param files entries looked at in all
 * @param depth folders below one another
 * @param unpackedBytes bytes that the entries of one archive may unpack to, in all
 * @param ratio how many times its own size an archive may unpack to, once it has unpacked to 100 MB
 * @param lineCharacters lines that are longer are cut
 */
public record SourceLimits(int textBytes, int files, int depth, long unpackedBytes, int ratio, int lineCharacters) {
    public static final SourceLimits DEFAULTS = new SourceLimits(5 << 20, 1_000_000, 100, 4L << 30, 200, 100_000);
}
