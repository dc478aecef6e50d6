package org.trapline.transforms.write;

import java.util.List;

/**
 * Where things lie in a result. Tables stand in the open; whatever the run needs for itself is
 * below {@code _trapline}, which every reader of Parquet passes over.
 */
public final class ResultNames {
  /** Present exactly when the tables are complete and their books balance. */
  public static final String SUCCESS = "_SUCCESS.json";

  /** What was run, with which models, on which machine, and what came of it. */
  public static final String RUN = "_run.json";

  /** One row for each deployment. */
  public static final String DEPLOYMENTS = "deployments.parquet";

  /** The judge fingerprint and what it was made of. */
  public static final String JUDGE = "_trapline/judge.json";

  /** What ran the models and how when the result was begun. */
  public static final String ENGINES = "_trapline/engines.json";

  /** Present while a result is judged anew in its place: the judge fingerprint it will have. */
  public static final String REPLACING = "_trapline/replacing.json";

  /** The thresholds and deployments that the tables were last published by. */
  public static final String PUBLISH = "_trapline/publish.json";

  /** The local species list that the tables were last published by. */
  public static final String SPECIES_LIST = "_trapline/species_list.json";

  private ResultNames() {}

  /** The file of a table for one deployment. */
  public static String table(String table, String slug) {
    return table + "/deployment=" + slug + "/part-0.parquet";
  }

  /** The folder of a deployment's plan parts. */
  public static String plan(String slug) {
    return "_trapline/plan/" + slug;
  }

  /** The folder of all deployments' plans. */
  public static String plans() {
    return "_trapline/plan";
  }

  /** The folders of what models and bands have made, whatever the deployment. */
  public static List<String> judged() {
    return List.of(
        "_trapline/chunks",
        "_trapline/bands",
        "_trapline/lost",
        "_trapline/broken",
        "_trapline/cascade",
        "_trapline/crashed");
  }

  /** The folder of what earlier models have made, kept until others have replaced it. */
  public static String setAside() {
    return "_trapline/set-aside";
  }

  /** The folder of a deployment's measured bands, one file for each plan part. */
  public static String bands(String slug) {
    return "_trapline/bands/" + slug;
  }

  /** The folder of a deployment's committed chunks. */
  public static String chunks(String slug) {
    return "_trapline/chunks/" + slug;
  }

  /** The folder of all deployments' committed chunks. */
  public static String chunks() {
    return "_trapline/chunks";
  }

  /** The file that a chunk commits. */
  public static String chunk(String slug, String chunkId) {
    return chunks(slug) + "/" + chunkId + ".parquet";
  }

  /**
   * The folder of the lists of files that committed chunks could not read, one for each such chunk.
   */
  public static String lost(String slug) {
    return "_trapline/lost/" + slug;
  }

  /** The files of a deployment that are in its tables and not in its source any more. */
  public static String gone(String slug) {
    return "_trapline/gone/" + slug + ".txt";
  }

  /** The folder of notes on chunks that could not be read, one for each, named as the chunk. */
  public static String broken(String slug) {
    return "_trapline/broken/" + slug;
  }

  /** The folder of what each worker has in hand, also when its process is dead. */
  public static final String HAND = "_trapline/hand";

  /** Photos that were in hand at deaths of the process since a run was last finished. */
  public static final String DEATHS = "_trapline/deaths.txt";

  /** The photos of a deployment that killed the process twice. */
  public static String crashed(String slug) {
    return "_trapline/crashed/" + slug + ".txt";
  }

  /** How far a deployment's cascade was opened after the result was begun. */
  public static String cascade(String slug) {
    return "_trapline/cascade/" + slug + ".json";
  }

  /** The content hashes of a deployment's files, in the order of its plan. */
  public static String hashes(String slug) {
    return "_trapline/hashes/" + slug + ".txt";
  }

  /** The files of a deployment whose bytes are in an earlier planned deployment too. */
  public static String copies(String slug) {
    return "_trapline/copies/" + slug + ".txt";
  }

  /** All plan parts of the result in the order in which they count as planned. */
  public static final String PLAN_ORDER = "_trapline/plan-order.txt";

  /** What this run still has to do for a deployment: chunks with the places of their files. */
  public static String work(String slug) {
    return "_trapline/work/" + slug + ".jsonl";
  }

  /** The folder of the deployments' own rows. */
  public static String published() {
    return "_trapline/published";
  }

  /** A deployment's own row, as last published; the publish id is in its footer. */
  public static String published(String slug) {
    return published() + "/" + slug + ".parquet";
  }

  /** SpeciesNet's taxonomy and geofence, as they were at judging. */
  public static String speciesNet() {
    return "_trapline/speciesnet.json";
  }

  /** What publishing must know of the models, as they were at judging. */
  public static String models() {
    return "_trapline/models.json";
  }
}
