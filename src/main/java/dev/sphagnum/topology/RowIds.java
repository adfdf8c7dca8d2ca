package dev.sphagnum.topology;

import java.util.Arrays;

/** From the database's internal id of a node to its row: an open-addressing table, no object per entry. Only while a picture is read. */
final class RowIds {
    private static final int NONE = -1;

    private final long[] ids;
    private final int[] rows;

    /** @param idOfRow the id of each row */
    RowIds(long[] idOfRow) {
        int slots = Integer.highestOneBit(Math.max(idOfRow.length, 4)) * 4;
        this.ids = new long[slots];
        this.rows = new int[slots];
        Arrays.fill(rows, NONE);
        for (int row = 0; row < idOfRow.length; row++) {
            int slot = slot(idOfRow[row]);
            ids[slot] = idOfRow[row];
            rows[slot] = row;
        }
    }

    /** The row, or -1 for a node that the picture does not hold. */
    int row(long id) {
        return rows[slot(id)];
    }

    private int slot(long id) {
        int mask = ids.length - 1;
        long hash = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (rows[slot] != NONE && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
