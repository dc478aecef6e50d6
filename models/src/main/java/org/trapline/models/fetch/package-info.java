/**
 * Fetches published models over the network and adds them to the installed ones. Only a person's
 * wish starts this; no run ever does.
 */
@NullMarked
package org.trapline.models.fetch;

import org.jspecify.annotations.NullMarked;
