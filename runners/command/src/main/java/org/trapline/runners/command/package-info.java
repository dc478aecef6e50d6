/**
 * One class for each command. A command reads its settings, calls one door of another module and
 * prints what came of it.
 */
@NullMarked
package org.trapline.runners.command;

import org.jspecify.annotations.NullMarked;
