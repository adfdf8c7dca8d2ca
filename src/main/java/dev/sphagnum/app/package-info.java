/** The program: command line, configuration, the wiring of the features, the service. */
@NullMarked
package dev.sphagnum.app;

import org.jspecify.annotations.NullMarked;
