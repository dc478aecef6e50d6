package org.trapline.pipeline.check;

import java.util.List;

/**
 * A camera by make and model, as the headers name it.
 *
 * @param name make and model; empty where the headers name none
 * @param serials its serial numbers, sorted; more than one means that cards were mixed
 * @param photos headers that name it
 */
public record CameraSeen(String name, List<String> serials, int photos) {
  /** Copies the list. */
  public CameraSeen {
    serials = List.copyOf(serials);
  }
}
