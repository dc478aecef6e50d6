package org.trapline.training.network;

import java.util.Random;

/** Scenes to learn from, or to be asked about. */
public interface Scenes {
  /** How many there are. */
  int size();

  /** The class of a scene, counted from 0. */
  int truth(int index);

  /** A scene as it is: red, green and blue plane at the input's size. */
  byte[] plain(int index);

  /** A scene varied as the dice fall. */
  byte[] varied(int index, Random dice);
}
