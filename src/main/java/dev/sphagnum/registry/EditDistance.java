package dev.sphagnum.registry;

/** Levenshtein's distance: letters to add, drop or change to make one text of another. */
final class EditDistance {
    private EditDistance() {}

    /** Takes time proportional to the product of the lengths; names are bounded. */
    static int between(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            previous = nextRow(one.charAt(row - 1), row, other, previous);
        }
        return previous[other.length()];
    }

    private static int[] nextRow(char letter, int row, String other, int[] previous) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column <= other.length(); column++) {
            int changed = previous[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(changed, Math.min(previous[column], current[column - 1]) + 1);
        }
        return current;
    }
}
