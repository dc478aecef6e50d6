/**
 * What happens to photos that were in hand when the process died: judged apart, in a process of
 * their own, so that the run survives them.
 */
@NullMarked
package org.trapline.pipeline.apart;

import org.jspecify.annotations.NullMarked;
