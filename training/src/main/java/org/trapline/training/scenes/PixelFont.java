package org.trapline.training.scenes;

import java.util.Map;
import org.trapline.schemas.PixelBox;

/**
 * Writes the capitals, digits and signs that info bands need, five dots wide and seven high. A font
 * of our own, because those of the machine differ from place to place.
 */
final class PixelFont {
  private static final int ROWS = 7;
  private static final int COLUMNS = 5;

  /** Seven rows of five dots for each sign, from the top; a hash is ink. */
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('0', " ### #   ##  ### # ###  ##   # ### "),
          Map.entry('1', "  #   ##    #    #    #    #   ### "),
          Map.entry('2', " ### #   #    #  ##  #   #    #####"),
          Map.entry('3', "#### " + "    #    # ###     #    ##### "),
          Map.entry('4', "   #   ##  # # #  # #####   #    # "),
          Map.entry('5', "######    ####     #    ##   # ### "),
          Map.entry('6', " ### #    #    #### #   ##   # ### "),
          Map.entry('7', "#####    #   #   #   #    #    #   "),
          Map.entry('8', " ### #   ##   # ### #   ##   # ### "),
          Map.entry('9', " ### #   ##   # ####    #    # ### "),
          Map.entry('A', " ### #   ##   #######   ##   ##   #"),
          Map.entry('C', " ### #   ##    #    #    #   # ### "),
          Map.entry('E', "######    #    #### #    #    #####"),
          Map.entry('F', "######    #    #### #    #    #    "),
          Map.entry('G', " ### #   ##    # ####   ##   # ### "),
          Map.entry('H', "#   ##   ##   #######   ##   ##   #"),
          Map.entry('I', " ###   #    #    #    #    #   ### "),
          Map.entry('L', "#    #    #    #    #    #    #####"),
          Map.entry('M', "#   ### ### # ## # ##   ##   ##   #"),
          Map.entry('O', " ### #   ##   ##   ##   ##   # ### "),
          Map.entry('R', "#### #   ##   ##### # #  #  # #   #"),
          Map.entry('S', " #####    #     ###     #    ##### "),
          Map.entry('T', "#####  #    #    #    #    #    #  "),
          Map.entry('V', "#   ##   ##   ##   # # #  # #   #  "),
          Map.entry('W', "#   ##   ##   ## # ## # ### ### # #"),
          Map.entry('-', "               ###                 "),
          Map.entry(':', "       #              #            "),
          Map.entry('.', "                              ##   "),
          Map.entry('/', "    #    #   #   #   #   #    #    "));

  private final Raster raster;
  private final Colour ink;
  private final int dot;

  /**
   * A pen.
   *
   * @param raster what to write on
   * @param ink colour
   * @param dot pixels across and down for one dot
   */
  PixelFont(Raster raster, Colour ink, int dot) {
    this.raster = raster;
    this.ink = ink;
    this.dot = dot;
  }

  /** Writes one line whose upper left corner is given; signs that it lacks stay empty. */
  void write(int x, int y, String line) {
    for (int i = 0; i < line.length(); i++) {
      sign(x + i * (COLUMNS + 1) * dot, y, SIGNS.getOrDefault(line.charAt(i), ""));
    }
  }

  private void sign(int x, int y, String dots) {
    for (int i = 0; i < dots.length() && i < ROWS * COLUMNS; i++) {
      if (dots.charAt(i) == '#') {
        raster.fill(new PixelBox(x + i % COLUMNS * dot, y + i / COLUMNS * dot, dot, dot), ink);
      }
    }
  }
}
