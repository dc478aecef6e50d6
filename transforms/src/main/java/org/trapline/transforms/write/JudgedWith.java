package org.trapline.transforms.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;

/**
 * The judge fingerprint of a result in short, as every step and every footer needs it. What it is
 * made of is the pipeline's to know.
 */
public final class JudgedWith {
  /** Footer key of the judge fingerprint in chunks and tables. */
  public static final String FOOTER = "trapline.judge";

  /** Field of {@link ResultNames#JUDGE} that says in which way it is written. */
  public static final String FORM = "form";

  /** The only form that is read: the first one hashed the whole text of a model's card. */
  public static final int THIS_FORM = 2;

  /** Field of {@link ResultNames#JUDGE} with the fingerprint in short. */
  public static final String HASH = "hash";

  private static final ObjectMapper JSON = new ObjectMapper();

  private JudgedWith() {}

  /**
   * The fingerprint that a result is judged with.
   *
   * @throws InputException with one sentence if it can't be read
   */
  public static String hash(ResultFolder result) throws IOException {
    if (!result.exists(ResultNames.JUDGE)) {
      throw damaged(result, null);
    }
    JsonNode root;
    try {
      root = JSON.readTree(result.read(ResultNames.JUDGE));
    } catch (JsonProcessingException e) {
      throw damaged(result, e);
    }
    if (root.path(FORM).asInt(1) != THIS_FORM) {
      throw new InputException(
          "The result in %s was begun by another version of Trapline, which wrote down its models in another way, so that nobody can tell whether they are the same. Its tables stay readable; judge with --new-run or into another --out."
              .formatted(result.spec()));
    }
    String hash = root.path(HASH).asText();
    if (hash.isEmpty()) {
      throw damaged(result, null);
    }
    return hash;
  }

  /** What to say where nobody can tell any more how a result was judged. */
  public static InputException damaged(ResultFolder result, @Nullable Throwable cause) {
    InputException error =
        new InputException(
            "%s/%s is missing or damaged, so that nobody can tell how this result was judged: put it back from a copy, or judge with --new-run or into another --out."
                .formatted(result.spec(), ResultNames.JUDGE));
    if (cause != null) {
      error.initCause(cause);
    }
    return error;
  }
}
