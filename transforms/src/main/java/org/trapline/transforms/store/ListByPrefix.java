package org.trapline.transforms.store;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Lists a store in its own way, where Beam's takes more than it must: Beam asks S3 once more about
 * every single object that a pattern matches, and HDFS for every folder several times. Found as a
 * Java service; a scheme that has none is listed by Beam.
 */
public interface ListByPrefix {
  /** The scheme of the addresses that it lists, such as {@code s3}. */
  String scheme();

  /**
   * Gives every file whose address begins with a prefix, in any order, without holding them all.
   *
   * @param prefix a whole address that ends with a slash
   * @param each takes files with their whole addresses
   */
  void list(String prefix, Consumer<StoredFile> each) throws IOException;
}
