package org.trapline.runners.exit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.models.fetch.BrokenOffException;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.pixels.JavaLacksJpegException;
import org.trapline.models.species.SpeciesListException;
import org.trapline.models.speciesnet.SpeciesNetFileException;
import org.trapline.pipeline.run.BooksException;
import org.trapline.pipeline.run.UnfinishedRunException;
import org.trapline.schemas.parquet.OtherColumnsException;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.store.StoreException;

/**
 * Knows the errors that have a sentence of their own, wherever an engine has wrapped them: Beam and
 * Flink pack what a step throws into several layers.
 */
final class KnownErrors {
  private KnownErrors() {}

  /** Returns the sentence and exit code of the first known error in the chain, or null. */
  static @Nullable UserError find(Throwable error) {
    for (Throwable link = error; link != null; link = link.getCause()) {
      UserError known = known(link);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private static @Nullable UserError known(Throwable error) {
    if (error instanceof UserError user) {
      return user;
    }
    if (isRefusal(error)) {
      return new UserError(sentence(error));
    }
    if (error instanceof UnfinishedRunException
        || error instanceof BrokenOffException
        || error instanceof StoreException) {
      return new UserError(ExitCode.RUN_AGAIN, sentence(error));
    }
    if (error instanceof BooksException) {
      return new UserError(ExitCode.BOOKS_DO_NOT_BALANCE, sentence(error));
    }
    if (error instanceof AccessDeniedException denied) {
      return new UserError(
          "%s can't be read or written: its permissions forbid it".formatted(denied.getFile()));
    }
    if (error instanceof FileSystemException file
        && String.valueOf(file.getReason()).contains("Read-only file system")) {
      return new UserError(
          ExitCode.RUN_AGAIN,
          "%s can't be written, its disk is read-only: make it writable or give another --out, and run the same command again"
              .formatted(file.getFile()));
    }
    if (error instanceof IOException full && isDiskFull(full)) {
      return new UserError(
          ExitCode.RUN_AGAIN,
          "the disk is full (%s): make room and run the same command again, it goes on where it"
                  .formatted(full.getMessage())
              + " stopped");
    }
    return null;
  }

  /** What was given, or is installed, cannot be worked with. */
  private static boolean isRefusal(Throwable error) {
    return error instanceof InputException
        || error instanceof ModelFolderException
        || error instanceof JavaLacksJpegException
        || error instanceof SpeciesNetFileException
        || error instanceof SpeciesListException
        || error instanceof AnalysisInputException
        || error instanceof OtherColumnsException;
  }

  private static String sentence(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  /** The words of Linux and macOS, and of Windows; the JDK has no type of its own for it. */
  private static boolean isDiskFull(IOException error) {
    String reason =
        error instanceof FileSystemException file ? file.getReason() : error.getMessage();
    return reason != null
        && (reason.contains("No space left on device")
            || reason.contains("not enough space on the disk"));
  }
}
