package org.trapline.training.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.training.figures.Agreement;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.OverallRow;
import org.trapline.training.figures.Share;

/**
 * What came of holding models against people's labels.
 *
 * @param model the model
 * @param against the second one; null for none
 * @param photos how many photos tested it
 * @param remarks what must be known before the figures are believed
 * @param overall how often models and baselines are right, by part
 * @param classes how well each class is told, by part
 * @param atThreshold what the model's threshold does, sentences
 * @param confusion what was answered for what
 * @param reliability how often answers of a score are right
 * @param treatments how often it is right with bands kept, cropped, swapped, animals greyed
 * @param findings what the treatments say
 * @param wrong the most confidently wrong
 * @param pairs two models on the same photos; null without a second
 * @param agreement how well people agree with each other; null where the votes do not tell
 * @param people votes for what counts as right, of all; null where no photo has several
 */
public record Evaluation(
    String model,
    @Nullable String against,
    int photos,
    List<String> remarks,
    List<OverallRow> overall,
    List<ClassRow> classes,
    List<String> atThreshold,
    Confusion confusion,
    List<Bin> reliability,
    List<TreatmentRow> treatments,
    List<String> findings,
    List<Wrong> wrong,
    @Nullable Pairs pairs,
    @Nullable Agreement agreement,
    @Nullable Share people) {
  /** Copies the lists. */
  public Evaluation {
    remarks = List.copyOf(remarks);
    overall = List.copyOf(overall);
    classes = List.copyOf(classes);
    atThreshold = List.copyOf(atThreshold);
    reliability = List.copyOf(reliability);
    treatments = List.copyOf(treatments);
    findings = List.copyOf(findings);
    wrong = List.copyOf(wrong);
  }

  /**
   * What was answered for what.
   *
   * @param answers the columns
   * @param rows one for each class that people say
   */
  public record Confusion(List<String> answers, List<Line> rows) {
    /** Copies the lists. */
    public Confusion {
      answers = List.copyOf(answers);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One class of a confusion matrix.
   *
   * @param truth what people say
   * @param counts photos for each answer
   */
  public record Line(String truth, List<Integer> counts) {
    /** Copies the list. */
    public Line {
      counts = List.copyOf(counts);
    }
  }

  /**
   * Answers of nearly the same score.
   *
   * @param from lowest score of the bin
   * @param score mean score, 0 to 1
   * @param right how many are right
   */
  public record Bin(double from, double score, Share right) {}

  /**
   * A wrong answer.
   *
   * @param photo deployment and path
   * @param truth what people say
   * @param answer what the model says
   * @param score how sure it was, 0 to 1
   * @param jpeg small picture, base64; null where people are or may be on it
   */
  public record Wrong(
      String photo, String truth, String answer, double score, @Nullable String jpeg) {}

  /**
   * Two models on the same photos.
   *
   * @param both photos that both tell rightly
   * @param first only the model
   * @param second only the other
   * @param neither none
   */
  public record Pairs(int both, int first, int second, int neither) {}
}
