package org.trapline.analysis.review.page;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.SilentCssErrorHandler;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.analysis.run.ReviewSample;
import org.trapline.analysis.run.ReviewSampleSettings;
import org.trapline.schemas.MediaLabel;

/** The page's script, as a person's keys drive it; no browser is needed. */
class ReviewPageTest {
  private static final String DUCK = "Anas platyrhynchos";
  private static final String STRANGE = "=Lutra <b>lutra</b>";

  @TempDir Path folder;

  private final WebClient client = new WebClient(BrowserVersion.CHROME);
  private final MockWebConnection network = new MockWebConnection();
  private HtmlPage page;
  private ReviewSampleSettings settings;

  @BeforeEach
  void open() throws IOException {
    TinyResult result = TinyResult.in(folder.resolve("results"));
    for (int day = 1; day <= 5; day++) {
      result.add(
          TinyResult.animal("A", "d" + day + ".JPG", "2024-05-0" + day + "T06:00", DUCK, 0.9),
          TinyResult.other(
              "A", "b" + day + ".JPG", "2024-05-1" + day + "T06:00", MediaLabel.BLANK));
    }
    result.add(TinyResult.animal("A", "x.JPG", "2024-05-20T06:00", STRANGE, 0.6));
    settings =
        new ReviewSampleSettings(
            List.of(result.write()),
            new AnalyzeSettings.Inputs(null, null, null, null),
            null,
            1,
            folder.resolve("review.csv"),
            SmallPictures.NONE,
            MakeUnits.Unjudged.HELD_BACK);
    ReviewSample.run(settings);
    client.setCssErrorHandler(new SilentCssErrorHandler());
    client.setWebConnection(network);
    page = load();
  }

  @AfterEach
  void close() {
    client.close();
  }

  /** The page as if opened from a disk; a request to anywhere else would be seen. */
  private HtmlPage load() throws IOException {
    URL address = new URL("http://page.invalid/review.html");
    network.setResponse(address, Files.readString(settings.page()));
    HtmlPage loaded = client.getPage(address);
    loaded.executeJavaScript(
        "URL.createObjectURL = function (made) { window.made = made; return 'about:blank'; };"
            + "HTMLAnchorElement.prototype.click = function () {};");
    return loaded;
  }

  private String text(String id) {
    return Objects.requireNonNull(page.getElementById(id)).getTextContent();
  }

  private void press(char key) throws IOException {
    page.getBody().type(key);
  }

  /** Answers what is shown as the models did. */
  private void agreeWithAll(int units) throws IOException {
    for (int i = 0; i < units; i++) {
      press('y');
    }
  }

  private Path saved() throws IOException {
    press('s');
    page.executeJavaScript("window.made.text().then(function (all) { window.saved = all; });");
    client.waitForBackgroundJavaScriptStartingBefore(100);
    Object csv = page.executeJavaScript("window.saved").getJavaScriptResult();
    return Files.writeString(folder.resolve("saved.csv"), String.valueOf(csv));
  }

  private static List<String> names(List<ReviewLine> lines) {
    List<String> names = new ArrayList<>();
    for (ReviewLine line : lines) {
      ReviewLine.Answer answer = line.answer();
      names.add(answer == null ? "" : answer.name());
    }
    return names;
  }

  @Test
  void oneKeyAgreesAndTheSavedFileIsTheDrawnOneWithTheAnswers() throws IOException {
    List<ReviewLine> drawn = ReviewFile.read(settings.out());
    assertThat(text("done")).isEqualTo("0 of 11 answered");
    agreeWithAll(drawn.size());
    assertThat(text("done")).isEqualTo("11 of 11 answered");
    assertThat(text("status")).isEqualTo("All are answered. Save the CSV.");

    List<ReviewLine> answered = ReviewFile.read(saved());

    assertThat(names(answered)).isEqualTo(answered.stream().map(ReviewLine::machineName).toList());
    assertThat(answered.stream().map(ReviewLine::unit).toList())
        .isEqualTo(drawn.stream().map(ReviewLine::unit).toList());
    assertThat(answered.stream().map(ReviewLine::file).toList())
        .isEqualTo(drawn.stream().map(ReviewLine::file).toList());
  }

  @Test
  void anAnswerIsTakenBack() throws IOException {
    String first = text("question");
    press('u');
    assertThat(text("done")).isEqualTo("1 of 11 answered");
    press('z');

    assertThat(text("done")).isEqualTo("0 of 11 answered");
    assertThat(text("question")).isEqualTo(first);
    press('z');
    assertThat(text("status")).isEqualTo("Nothing to undo.");
  }

  @Test
  void aTypedNameACountAndAReviewerAreSaved() throws IOException {
    ((HtmlInput) element("by")).setValue("Ada");
    ((HtmlInput) element("number")).setValue("3");
    ((HtmlInput) element("name")).setValue("anas PLATYRHYNCHOS");
    page.executeJavaScript("document.getElementById('other').onsubmit(new Event('submit'))");
    ReviewLine.Answer answer =
        ReviewFile.read(saved()).stream()
            .map(ReviewLine::answer)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();

    assertThat(answer.name()).isEqualTo(DUCK);
    assertThat(answer.count()).isEqualTo(3);
    assertThat(answer.by()).isEqualTo("Ada");
  }

  @Test
  void answersOutliveTheWindow() throws IOException {
    agreeWithAll(2);
    page = load();

    assertThat(text("done")).isEqualTo("2 of 11 answered");
    assertThat(text("status")).isEqualTo("2 answers of an earlier visit found.");
  }

  @Test
  void keysTypedIntoAFieldAnswerNothing() throws IOException {
    ((HtmlInput) element("comment")).type("by a bush");

    assertThat(text("done")).isEqualTo("0 of 11 answered");
  }

  @Test
  void aStrangeNameIsTextAndNeverAPartOfThePage() throws IOException {
    agreeWithAll(11);
    assertThat(page.getElementsByTagName("b")).isEmpty();
    String csv = Files.readString(saved());

    assertThat(csv).contains("'" + STRANGE);
    assertThat(names(ReviewFile.read(folder.resolve("saved.csv")))).contains(STRANGE);
  }

  @Test
  void nothingIsFetched() throws IOException {
    agreeWithAll(11);

    assertThat(network.getRequestCount()).isEqualTo(1);
  }

  private DomElement element(String id) {
    return Objects.requireNonNull(page.getElementById(id));
  }
}
