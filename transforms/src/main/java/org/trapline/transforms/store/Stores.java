package org.trapline.transforms.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * The stores that this process reaches through Beam's file systems, and how. Beam itself tells its
 * workers; a command that starts no pipeline, or lists before it does, is told here.
 */
public final class Stores {
  /** A scheme of at least two letters; a single one is a Windows drive. */
  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

  private static @Nullable Supplier<PipelineOptions> options;
  private static @Nullable Map<String, ListByPrefix> listings;

  private Stores() {}

  /**
   * Says how stores are reached from now on: regions, endpoints, credentials.
   *
   * @param how asked once, and only if an address of another store turns up, since collecting
   *     Beam's options takes a second
   */
  public static synchronized void reachBy(Supplier<PipelineOptions> how) {
    options = how;
  }

  /** Whether an address is one of another store, and not a path of this machine. */
  public static boolean isRemote(String address) {
    return SCHEME.matcher(address).matches() && !address.startsWith("file:/");
  }

  /** The scheme of an address, such as {@code s3}. */
  public static String scheme(String address) {
    return address.substring(0, address.indexOf(':'));
  }

  private static synchronized void open() {
    if (options != null) {
      PipelineOptions found = options.get();
      options = null;
      FileSystems.setDefaultPipelineOptions(found);
    }
  }

  static synchronized @Nullable ListByPrefix listing(String address) {
    if (listings == null) {
      Map<String, ListByPrefix> found = new HashMap<>();
      ServiceLoader.load(ListByPrefix.class).forEach(one -> found.put(one.scheme(), one));
      listings = found;
    }
    return listings.get(scheme(address));
  }

  /** Something that is asked of a store. */
  interface Call<T> {
    T answer() throws IOException;
  }

  /**
   * Asks a store for something. The libraries behind Beam's file systems throw unchecked exceptions
   * of their own for whatever a store answers, and an unknown scheme is one too: all become one
   * checked exception here, whose message is a sentence.
   */
  static <T> T ask(String address, Call<T> call) throws IOException {
    open();
    try {
      return call.answer();
    } catch (FileNotFoundException | StoreException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new StoreException(address, e);
    }
  }
}
