/**
 * How often: events over trap-days, with exact intervals. A detection rate is no abundance, and an
 * interval here is the counting error only.
 */
@NullMarked
package org.trapline.analysis.rates;

import org.jspecify.annotations.NullMarked;
