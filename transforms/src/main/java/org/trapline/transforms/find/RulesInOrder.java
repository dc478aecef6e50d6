package org.trapline.transforms.find;

import java.util.List;
import java.util.Optional;

/**
 * Asks one rule after the other and takes the first answer.
 *
 * @param rules the strongest first; never empty
 */
record RulesInOrder(List<WhoseCard> rules) implements WhoseCard {
  RulesInOrder {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("no rules");
    }
  }

  @Override
  public Optional<Claim> claim(Source source, List<String> folders) {
    for (WhoseCard rule : rules) {
      Optional<Claim> claim = rule.claim(source, folders);
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }

  @Override
  public String whyNot(Source source, List<String> folders) {
    return rules.get(rules.size() - 1).whyNot(source, folders);
  }
}
