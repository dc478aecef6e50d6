/**
 * The models that others published and that Trapline can use: where they are, on what terms, and
 * what has to be done to run them. Nothing is fetched here.
 */
@NullMarked
package org.trapline.models.catalogue;

import org.jspecify.annotations.NullMarked;
