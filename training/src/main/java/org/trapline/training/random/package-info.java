/**
 * Models of true size with numbers drawn by lot, so that anyone can measure speed and memory
 * without anybody's weights. They recognise nothing.
 */
@NullMarked
package org.trapline.training.random;

import org.jspecify.annotations.NullMarked;
