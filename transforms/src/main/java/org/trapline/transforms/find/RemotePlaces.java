package org.trapline.transforms.find;

import java.util.List;

/** Places in other stores: what their addresses say about a card. */
final class RemotePlaces {
  private RemotePlaces() {}

  /** Whether an address goes on behind the bucket or host, so that it may be a file's. */
  static boolean namesMoreThanABucket(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + "://".length());
    return slash > 0 && slash < address.length() - 1 && !address.endsWith("/");
  }

  /**
   * The folder that an address names, or the one above the first level with a pattern's sign.
   *
   * @param address such as {@code gs://bucket/cards}, {@code hdfs://host/cards/RIV-*}
   */
  static Source source(String address) {
    int scheme = address.indexOf(":/") + 2;
    int bucket = address.startsWith("/", scheme) ? scheme + 1 : scheme;
    int end = bucket;
    while (end < address.length() && "*?[{".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String base =
        end == address.length() ? address : address.substring(0, address.lastIndexOf('/', end));
    String folder = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    List<String> levels = Levels.of(folder.substring(Math.min(bucket, folder.length())));
    // The first level is the bucket or host.
    List<String> named = levels.isEmpty() ? levels : levels.subList(1, levels.size());
    return new Source(address, folder, named, !named.isEmpty());
  }
}
