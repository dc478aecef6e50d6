package org.trapline.models.djl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.input.InputBatch;

/**
 * Runs a network on one thread of its own for all workers of a process, in batches that are filled
 * across them. A GPU wants that: calls from several threads only stand in line there, and what one
 * worker has ready seldom fills it.
 *
 * <p>A worker hands in what it has, at most one batch, and waits for the answer as for a call of
 * the network itself: it cannot be interrupted. The thread takes what is there, fills it up with
 * black to the fixed size, runs it once and gives each worker its rows. It waits for more only
 * while a worker that has a door open has handed in nothing, and never long. A batch of several
 * workers that fails is run again worker by worker, so that each only hears of its own pictures.
 * What ends the thread, such as a lack of memory, ends the call of every worker.
 */
final class BatchingNetwork implements AutoCloseable {
  /**
   * The longest wait for another worker's scenes: about a call of a small network. A worker that is
   * decoding takes longer, and is not waited for.
   */
  private static final long LONGEST_WAIT_NANOS = 2_000_000;

  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition handedIn = lock.newCondition();
  private final Condition answered = lock.newCondition();
  private final Deque<HandedIn> waiting = new ArrayDeque<>();
  private int doors;
  private boolean closing;
  private boolean ended;
  private @Nullable Throwable cause;

  /**
   * Starts the thread.
   *
   * @param name what the thread runs, for its name and for messages
   * @param form of the numbers that the network takes
   * @param network makes the network, on the thread that will use it
   */
  BatchingNetwork(String name, TensorForm form, Supplier<Network> network) {
    this.name = name;
    Thread thread = new Thread(() -> work(form, network), name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((dead, why) -> end(why));
    thread.start();
  }

  /**
   * A door for one worker, whose scenes may share a call with those of others.
   *
   * @param batchSize scenes in every call, also the most that a worker hands in
   */
  Network open(int batchSize) {
    return new Door(batchSize);
  }

  /** A door whose batches are run as they are, on the same thread: for trying the network out. */
  Network openAlone() {
    return new Door(0);
  }

  /** Whether the thread is there still. */
  boolean works() {
    lock.lock();
    try {
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /** How many workers wait for a call of theirs to begin. */
  int inLine() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Answers what was handed in, then ends the thread and its network. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      handedIn.signal();
      while (!ended) {
        answered.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void work(TensorForm form, Supplier<Network> source) {
    try (Network network = source.get();
        InputBatch shared = new InputBatch(form)) {
      for (List<HandedIn> batch = next(); !batch.isEmpty(); batch = next()) {
        run(network, shared, batch);
      }
    }
    end(null);
  }

  private void end(@Nullable Throwable why) {
    lock.lock();
    try {
      ended = true;
      cause = why;
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What goes into the next call; empty when there will be no more. */
  private List<HandedIn> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        handedIn.awaitUninterruptibly();
      }
      waitForOthers();
      return take();
    } finally {
      lock.unlock();
    }
  }

  private void waitForOthers() {
    try {
      long left = LONGEST_WAIT_NANOS;
      while (left > 0 && !closing && waiting.size() < doors && hasRoom()) {
        left = handedIn.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody but this class knows the thread " + name, e);
    }
  }

  private boolean hasRoom() {
    HandedIn first = waiting.getFirst();
    return waiting.stream().filter(first::canShare).mapToInt(HandedIn::scenes).sum() < first.room();
  }

  /** The one that waits longest and whatever fits beside it. */
  private List<HandedIn> take() {
    List<HandedIn> taken = new ArrayList<>();
    int scenes = 0;
    for (Iterator<HandedIn> all = waiting.iterator(); all.hasNext(); ) {
      HandedIn one = all.next();
      boolean fits =
          taken.isEmpty()
              || (taken.get(0).canShare(one) && scenes + one.scenes() <= taken.get(0).room());
      if (fits) {
        taken.add(one);
        scenes += one.scenes();
        all.remove();
      }
    }
    return taken;
  }

  private void run(Network network, InputBatch shared, List<HandedIn> batch) {
    try {
      List<Tensor> outputs = network.run(together(shared, batch));
      int from = 0;
      for (HandedIn one : batch) {
        List<Tensor> rows = one.rowsOf(outputs, from);
        tell(() -> one.answer(rows));
        from += one.scenes();
      }
    } catch (NetworkFailure failure) {
      if (batch.size() == 1) {
        tell(() -> batch.get(0).fail(failure));
      } else {
        batch.forEach(one -> run(network, shared, List.of(one)));
      }
    }
  }

  /** One batch of the fixed size; what has it already is not copied. */
  private static InputBatch together(InputBatch shared, List<HandedIn> batch) {
    HandedIn first = batch.get(0);
    if (first.scenes() == first.room()) {
      return first.input();
    }
    shared.clearLike(first.input(), first.room());
    int from = 0;
    for (HandedIn one : batch) {
      shared.copy(one.input(), from);
      from += one.scenes();
    }
    return shared;
  }

  private void tell(Runnable answer) {
    lock.lock();
    try {
      answer.run();
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Hands in and waits; the input is read by nobody any more when this returns. */
  private List<Tensor> ask(HandedIn own) {
    lock.lock();
    try {
      if (!closing && !ended) {
        waiting.add(own);
        handedIn.signal();
        while (!own.isAnswered() && !ended) {
          answered.awaitUninterruptibly();
        }
      }
      if (!own.isAnswered()) {
        throw new IllegalStateException("there is no thread any more that runs " + name, cause);
      }
      return own.outputs();
    } finally {
      lock.unlock();
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      doors += change;
      // One worker less to wait for.
      handedIn.signal();
    } finally {
      lock.unlock();
    }
  }

  private final class Door implements Network {
    private final int batchSize;
    private boolean open = true;

    Door(int batchSize) {
      this.batchSize = batchSize;
      count(1);
    }

    @Override
    public List<Tensor> run(InputBatch batch) {
      return ask(new HandedIn(batch, batchSize));
    }

    @Override
    public boolean sharesCalls() {
      return batchSize > 0;
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        count(-1);
      }
    }
  }
}
