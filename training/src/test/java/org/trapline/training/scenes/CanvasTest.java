package org.trapline.training.scenes;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class CanvasTest {
  private static final Paint WHITE = Paint.flat(Colour.of(0xFFFFFF));

  @Test
  void coversEachPixelByItsShareOfTheOutline() {
    Canvas canvas = new Canvas(10, 10);

    canvas.fill(Outline.polygon(0.12, 0.25, 0.35, 0.25, 0.35, 0.4, 0.12, 0.4), WHITE);

    assertThat(canvas.cover[2 * 10 + 1]).isWithin(1e-6f).of(0.8f * 0.5f);
    assertThat(canvas.cover[2 * 10 + 2]).isWithin(1e-6f).of(0.5f);
    assertThat(canvas.cover[3 * 10 + 2]).isWithin(1e-6f).of(1);
    assertThat(canvas.cover[3 * 10 + 3]).isWithin(1e-6f).of(0.5f);
    assertThat(sum(canvas)).isWithin(1e-3).of(2.3 * 1.5);
  }

  @Test
  void keepsTheAreaOfSlantedAndRoundOutlines() {
    Canvas triangle = new Canvas(20, 20);
    triangle.fill(Outline.polygon(0.11, 0.13, 0.87, 0.31, 0.42, 0.93), WHITE);
    Canvas disc = new Canvas(40, 40);
    disc.fill(Outline.ellipse(0.5, 0.5, 0.3, 0.2, 0.7), WHITE);

    double area = 0.5 * Math.abs(0.76 * 0.8 - 0.31 * 0.18);
    assertThat(sum(triangle)).isWithin(0.05).of(area * 400);
    assertThat(sum(disc)).isWithin(0.015 * 302).of(Math.PI * 0.3 * 0.2 * 1600);
  }

  @Test
  void drawsTheVisiblePartOfWhatReachesBeyondTheEdges() {
    Canvas canvas = new Canvas(10, 6);

    canvas.fill(Outline.polygon(-0.5, -0.5, 0.25, -0.5, 0.25, 2, -0.5, 2), WHITE);
    canvas.fill(Outline.polygon(0.95, 0.1, 3, 0.1, 3, 0.2, 0.95, 0.2), WHITE);

    assertThat(sum(canvas)).isWithin(1e-3).of(2.5 * 6 + 0.5);
    canvas.fill(Outline.polygon(2, 2, 3, 2, 3, 3), WHITE);
    assertThat(sum(canvas)).isWithin(1e-3).of(2.5 * 6 + 0.5);
  }

  @Test
  void letsTheGroundShineThroughWhatIsNotOpaque() {
    Canvas canvas = new Canvas(4, 4);
    canvas.fill(Outline.polygon(0, 0, 1, 0, 1, 1, 0, 1), Paint.flat(new Colour(100, 0, 0)));

    canvas.fill(Outline.polygon(0, 0, 1, 0, 1, 1, 0, 1), Paint.flat(new Colour(200, 80, 0)), 0.25);

    assertThat(canvas.rgb[0]).isWithin(0.01f).of(125);
    assertThat(canvas.rgb[1]).isWithin(0.01f).of(20);
  }

  private static double sum(Canvas canvas) {
    double sum = 0;
    for (float cover : canvas.cover) {
      sum += cover;
    }
    return sum;
  }
}
