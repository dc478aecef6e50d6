/** The process in which photos are judged that were in hand when the program died. */
@NullMarked
package org.trapline.runners.apart;

import org.jspecify.annotations.NullMarked;
