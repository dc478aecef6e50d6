/** Small convolutional networks: built and trained with DJL, written as ONNX. */
@NullMarked
package org.trapline.training.network;

import org.jspecify.annotations.NullMarked;
