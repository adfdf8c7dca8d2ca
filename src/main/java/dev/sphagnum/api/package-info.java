/** The GraphQL service: schema, fetchers, batch loaders, paging, limits, errors, the HTTP end and GraphiQL. */
@NullMarked
package dev.sphagnum.api;

import org.jspecify.annotations.NullMarked;
