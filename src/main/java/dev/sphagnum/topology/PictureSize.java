package dev.sphagnum.topology;

/**
 * The heap that a picture holds, by its columns; what is counted in dozens is left out.
 *
 * @param nodeBytes names, their index, columns of the nodes and where the edges of each start
 * @param edgeBytes columns of the links and their index by base
 */
public record PictureSize(int nodes, int edges, long nodeBytes, long edgeBytes) {
    public long totalBytes() {
        return nodeBytes + edgeBytes;
    }

    /** 0 for a picture without nodes. */
    public long bytesPerNode() {
        return nodes == 0 ? 0 : nodeBytes / nodes;
    }

    /** 0 for a picture without links. */
    public long bytesPerEdge() {
        return edges == 0 ? 0 : edgeBytes / edges;
    }
}
