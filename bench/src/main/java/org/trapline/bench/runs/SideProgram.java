package org.trapline.bench.runs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/** One side, alone in its Java: does a task for each line it is told. */
final class SideProgram {
  private SideProgram() {}

  /** Takes the side, its threads and the folder for what it writes. */
  public static void main(String[] arguments) throws IOException {
    Side side = Side.valueOf(arguments[0]);
    Contestant contestant = side.contestant(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        System.out.println(contestant.run(Task.parse(line)).toLine());
      }
    }
  }
}
