package org.trapline.transforms.find;

import java.util.List;

/**
 * A place to list, as the rules see it that say whose card it is.
 *
 * @param given as the person wrote it
 * @param uri the folder's absolute path or address
 * @param levels the names of the folder and those above it, topmost first, without drive or bucket
 * @param named false of a drive root, a mount point or a bucket: its name, if any, is the system's
 *     and says nothing about the card
 */
record Source(String given, String uri, List<String> levels, boolean named) {
  Source {
    levels = List.copyOf(levels);
  }
}
