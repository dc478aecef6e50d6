/** The only package that names DJL and its engines: loading, batching, threads, devices. */
@NullMarked
package org.trapline.models.djl;

import org.jspecify.annotations.NullMarked;
