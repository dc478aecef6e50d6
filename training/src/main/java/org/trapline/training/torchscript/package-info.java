/** Writes networks as TorchScript archives, without PyTorch: source text, numbers and a zip. */
@NullMarked
package org.trapline.training.torchscript;

import org.jspecify.annotations.NullMarked;
