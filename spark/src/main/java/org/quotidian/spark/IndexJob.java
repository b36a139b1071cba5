package org.quotidian.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.quotidian.Archive;

/**
 * Archives of the articles, one a partition. A task writes its archive to a folder of its own,
 * copies it whole to the folder {@value #PENDING} of the target, and gives it its name there. When
 * all are there, they are moved to the target. So what has a shard's name is whole.
 */
final class IndexJob {

  private static final String PENDING = "_pending";

  /** Written when all shards are in place. */
  private static final String DONE = "_SUCCESS";

  private final Dataset<Row> articles;
  private final String target;
  private final int shards;

  IndexJob(Dataset<Row> articles, String target, int shards) {
    if (shards < 1) {
      throw new IllegalArgumentException("shards must be at least 1, was " + shards);
    }
    this.articles = articles;
    this.target = target;
    this.shards = shards;
  }

  List<String> run() throws IOException {
    SparkSession session = articles.sparkSession();
    Configuration hadoop = session.sessionState().newHadoopConf();
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(target);
    FileSystem files = files(folder, hadoop);
    if (files.exists(folder) && files.listStatus(folder).length > 0) {
      throw new IOException(target + " is not empty");
    }
    org.apache.hadoop.fs.Path pending =
        new org.apache.hadoop.fs.Path(folder, PENDING + "/" + UUID.randomUUID());
    Steps steps = new Steps(session, "index");
    steps.begin(shards + " archives");
    Broadcast<SerializableConfiguration> settings =
        Steps.broadcast(session, new SerializableConfiguration(hadoop));
    try {
      write(articles, shards, pending.toString(), settings);
      List<String> written = new ArrayList<>();
      for (int shard = 0; shard < shards; shard++) {
        org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path(folder, name(shard));
        rename(files, new org.apache.hadoop.fs.Path(pending, name(shard)), to);
        written.add(to.toString());
      }
      files.create(new org.apache.hadoop.fs.Path(folder, DONE)).close();
      return written;
    } finally {
      steps.end();
      files.delete(new org.apache.hadoop.fs.Path(folder, PENDING), true);
    }
  }

  private static void write(
      Dataset<Row> articles,
      int shards,
      String pending,
      Broadcast<SerializableConfiguration> settings) {
    ArticleRows.complete(articles)
        .repartition(shards, col("id"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Integer>)
                rows -> {
                  int shard = TaskContext.getPartitionId();
                  write(rows, shard, pending, settings.value().value());
                  return List.of(shard).iterator();
                },
            Encoders.INT())
        .collectAsList();
  }

  private static String name(int shard) {
    return String.format(Locale.ROOT, "shard-%05d", shard);
  }

  private static void write(Iterator<Row> rows, int shard, String pending, Configuration settings)
      throws IOException {
    Path own = Files.createTempDirectory("quotidian-shard-");
    try {
      Path archive = own.resolve("archive");
      try (Archive open = Archive.open(archive)) {
        while (rows.hasNext()) {
          open.add(ArticleRows.article(rows.next(), 0));
        }
        open.commit();
      }
      org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(pending);
      FileSystem files = files(folder, settings);
      // Another attempt of the task may be at work too.
      org.apache.hadoop.fs.Path copy =
          new org.apache.hadoop.fs.Path(folder, name(shard) + "-" + UUID.randomUUID());
      files.copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(archive.toUri()), copy);
      org.apache.hadoop.fs.Path named = new org.apache.hadoop.fs.Path(folder, name(shard));
      if (files.exists(named)) {
        files.delete(copy, true);
      } else {
        rename(files, copy, named);
      }
    } finally {
      delete(own);
    }
  }

  private static void rename(
      FileSystem files, org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
      throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException(from + " could not be renamed to " + to);
    }
  }

  /**
   * The file system of a folder; on a disk, without files of checksums, which an archive is not.
   */
  private static FileSystem files(org.apache.hadoop.fs.Path folder, Configuration settings)
      throws IOException {
    FileSystem files = folder.getFileSystem(settings);
    files.setWriteChecksum(false);
    return files;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
