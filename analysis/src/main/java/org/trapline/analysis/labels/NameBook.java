package org.trapline.analysis.labels;

import org.jspecify.annotations.Nullable;

/** Knows names of species. It never guesses: a near name is told, and not taken. */
public interface NameBook {
  /** A book that knows nothing. */
  NameBook EMPTY =
      new NameBook() {
        @Override
        public @Nullable String find(String typed) {
          return null;
        }

        @Override
        public @Nullable String nearest(String typed) {
          return null;
        }
      };

  /** The name as tables write it, the scientific one where there is one; null if it is unknown. */
  @Nullable String find(String typed);

  /** The known name that a misspelt one may be meant to be; null if none is near. */
  @Nullable String nearest(String typed);
}
