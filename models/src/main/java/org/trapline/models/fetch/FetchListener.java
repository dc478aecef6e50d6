package org.trapline.models.fetch;

/** Is told how far a download is. */
public interface FetchListener {
  /**
   * Some more bytes are on the disk.
   *
   * @param bytes that are there, those of an earlier try included
   * @param total of the whole file; 0 where the server does not say
   */
  void received(long bytes, long total);
}
