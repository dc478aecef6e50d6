package org.trapline.models.speciesnet;

import java.util.List;
import java.util.stream.Stream;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.species.Candidate;
import org.trapline.schemas.Category;

/** A small taxonomy and small words for tests of the rules. */
final class MadeUp {
  static final String RED_FOX = "u1;mammalia;carnivora;canidae;vulpes;vulpes;red fox";
  static final String ARCTIC_FOX = "u2;mammalia;carnivora;canidae;vulpes;lagopus;arctic fox";
  static final String FOX_GENUS = "u3;mammalia;carnivora;canidae;vulpes;;vulpes species";
  static final String WOLF = "u4;mammalia;carnivora;canidae;canis;lupus;grey wolf";
  static final String CANIDS = "u5;mammalia;carnivora;canidae;;;canine family";
  static final String OTTER = "u6;mammalia;carnivora;mustelidae;lutra;lutra;eurasian otter";
  static final String CARNIVORES = "u7;mammalia;carnivora;;;;carnivorous mammal";
  static final String HARE = "u8;mammalia;lagomorpha;leporidae;lepus;europaeus;european hare";
  static final String MAMMALS = "u9;mammalia;;;;;mammal";
  static final String HERON = "v1;aves;pelecaniformes;ardeidae;ardea;cinerea;grey heron";
  static final String BIRDS = "v2;aves;;;;;bird";

  static final SpeciesNetTaxonomy TAXONOMY =
      SpeciesNetTaxonomy.of(
          Stream.of(
                  RED_FOX,
                  ARCTIC_FOX,
                  FOX_GENUS,
                  WOLF,
                  CANIDS,
                  OTTER,
                  CARNIVORES,
                  HARE,
                  MAMMALS,
                  HERON,
                  BIRDS)
              .map(SpeciesNetLabel::parse)
              .toList());

  static final Place KENYA = new Place("KEN", null);

  private MadeUp() {}

  static Candidate scored(String label, double score) {
    return new Candidate(label, score);
  }

  static List<Detection> seen(Category category, double score) {
    return List.of(new Detection(category, score, new RelativeBox(0, 0, 1, 1)));
  }

  static String key(String label) {
    return SpeciesNetLabel.parse(label).lineage().key();
  }
}
