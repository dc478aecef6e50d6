/**
 * What a person sees and hears of a run: the live line, the table at its end, the log file. Signals
 * and the machine's sleep are looked after here too.
 */
@NullMarked
package org.trapline.runners.console;

import org.jspecify.annotations.NullMarked;
