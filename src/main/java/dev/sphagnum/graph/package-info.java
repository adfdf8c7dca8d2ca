/** The only code that talks to Neo4j: statements from {@code cypher/}, transactions, rows as records. */
@NullMarked
package dev.sphagnum.graph;

import org.jspecify.annotations.NullMarked;
