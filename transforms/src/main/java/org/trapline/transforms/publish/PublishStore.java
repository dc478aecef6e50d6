package org.trapline.transforms.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The rules that a result was last published by, so that a later month or a republication need name
 * only what changes.
 */
public final class PublishStore {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private PublishStore() {}

  /** The rules in a result; empty if it is new. */
  public static Optional<PublishRules> read(ResultFolder result) throws IOException {
    return result.exists(ResultNames.PUBLISH)
        ? Optional.of(JSON.readValue(result.read(ResultNames.PUBLISH), PublishRules.class))
        : Optional.empty();
  }

  /** Keeps the rules. */
  public static void store(ResultFolder result, PublishRules rules) throws IOException {
    result.write(ResultNames.PUBLISH, JSON.writeValueAsBytes(rules));
  }
}
