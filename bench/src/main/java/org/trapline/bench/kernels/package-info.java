/** Single steps, measured by JMH. */
@NullMarked
package org.trapline.bench.kernels;

import org.jspecify.annotations.NullMarked;
