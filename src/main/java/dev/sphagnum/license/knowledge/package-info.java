/** Licence knowledge: what a declaration means, what each licence demands, how a clause travels. All of it is data under {@code licenses/}. */
@NullMarked
package dev.sphagnum.license.knowledge;

import org.jspecify.annotations.NullMarked;
