package org.trapline.models.speciesnet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the countries that a wrong code was perhaps meant to be. */
final class NearestCountries {
  private static final int SHOWN = 3;

  private static final List<Country> ALL =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new Locale.Builder().setRegion(code).build())
          .map(
              locale ->
                  new Country(
                      locale.getCountry(),
                      locale.getISO3Country(),
                      locale.getDisplayCountry(Locale.ENGLISH)))
          .toList();

  private NearestCountries() {}

  private record Country(String twoLetters, String threeLetters, String name) {
    /** 0 for the country itself written otherwise, then less and less likely; 9 for no other. */
    int distance(String typed) {
      if (List.of(twoLetters, threeLetters, name.toUpperCase(Locale.ROOT)).contains(typed)) {
        return 0;
      }
      if (typed.length() > 3 && name.toUpperCase(Locale.ROOT).startsWith(typed)) {
        return 1;
      }
      return typed.length() == 3 && wrongLetters(typed) == 1 ? 2 : 9;
    }

    private long wrongLetters(String typed) {
      return IntStream.range(0, typed.length())
          .filter(i -> typed.charAt(i) != threeLetters.charAt(i))
          .count();
    }
  }

  /** Such as {@code KEN (Kenya) or KNA (St. Kitts)}; empty if none is near. */
  static String of(String typed) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    int least = ALL.stream().mapToInt(country -> country.distance(wanted)).min().orElse(9);
    if (least == 9) {
      return "";
    }
    return ALL.stream()
        .filter(country -> country.distance(wanted) == least)
        .sorted(Comparator.comparing(Country::threeLetters))
        .limit(SHOWN)
        .map(country -> "%s (%s)".formatted(country.threeLetters(), country.name()))
        .collect(Collectors.joining(" or "));
  }
}
