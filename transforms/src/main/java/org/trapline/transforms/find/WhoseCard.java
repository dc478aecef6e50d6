package org.trapline.transforms.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says which deployment a folder's files belong to. Whole folders belong together; no
 * rule looks at a file's own name.
 */
public sealed interface WhoseCard
    permits OneDeployment, ClaimedFolders, FolderLayout, FirstFolder, RulesInOrder {

  /**
   * Whose the files of a folder are.
   *
   * @param source the place that is listed
   * @param folders the levels below it, topmost first; empty for the source itself
   * @return empty if this rule has no answer
   */
  Optional<Claim> claim(Source source, List<String> folders);

  /** Why {@link #claim} has no answer and what to do: the end of a sentence about a file. */
  String whyNot(Source source, List<String> folders);

  /**
   * The rules of a run: the deployment that the person named, else the folders that rows of
   * deployments.csv claim, else the layout, else the first folder that is no camera's.
   *
   * @param deployment what {@code --deployment} says
   * @param claimed rows of deployments.csv that have a path
   * @param layout what {@code --layout} says, such as {@code {period}/{station}}
   */
  static WhoseCard from(
      @Nullable String deployment, List<ClaimedFolder> claimed, @Nullable String layout) {
    if (deployment != null) {
      return new OneDeployment(deployment);
    }
    List<WhoseCard> rules = new ArrayList<>();
    if (!claimed.isEmpty()) {
      rules.add(new ClaimedFolders(claimed));
    }
    rules.add(layout == null ? new FirstFolder() : FolderLayout.of(layout));
    return new RulesInOrder(rules);
  }
}
