/** Writes networks as ONNX files: a small protobuf writer and the operators they need. */
@NullMarked
package org.trapline.training.onnx;

import org.jspecify.annotations.NullMarked;
