package org.trapline.training.photos;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labelled photos of a survey that are at hand.
 *
 * @param photos each content once, by deployment and path
 * @param remarks what was left out and why, a sentence each
 */
public record LabelledPhotos(List<LabelledPhoto> photos, List<String> remarks) {
  /** Copies the lists. */
  public LabelledPhotos {
    photos = List.copyOf(photos);
    remarks = List.copyOf(remarks);
  }

  /** The classes on them. */
  public Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    photos.forEach(photo -> answers.add(photo.answer()));
    return answers;
  }
}
