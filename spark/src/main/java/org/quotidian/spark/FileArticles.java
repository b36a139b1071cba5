package org.quotidian.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.ingest.Input;
import org.quotidian.ingest.format.FileName;
import org.quotidian.ingest.format.Format;

/** Articles from files, in the formats that {@link ArticleReader} reads, and from Parquet. */
final class FileArticles {

  private static final String PARQUET = ".parquet";

  private FileArticles() {}

  /**
   * Reads them.
   *
   * @param paths files and folders, on any file system of Hadoop's
   * @param problems counts what can't be read
   */
  static Dataset<Row> read(SparkSession session, List<String> paths, LongAccumulator problems)
      throws IOException {
    List<String> parquet = paths.stream().filter(path -> path.endsWith(PARQUET)).toList();
    List<String> files =
        files(session, paths.stream().filter(path -> !path.endsWith(PARQUET)).toList());
    Dataset<Row> read = ofFiles(session, files, problems);
    if (parquet.isEmpty()) {
      return read;
    }
    Dataset<Row> columns =
        ArticleRows.complete(session.read().parquet(parquet.toArray(new String[0])));
    return files.isEmpty() ? columns : read.unionAll(columns);
  }

  private static Dataset<Row> ofFiles(
      SparkSession session, List<String> files, LongAccumulator problems) {
    Broadcast<SerializableConfiguration> settings =
        Steps.broadcast(
            session, new SerializableConfiguration(session.sessionState().newHadoopConf()));
    return session
        .createDataset(files, Encoders.STRING())
        .repartition(Math.max(1, files.size()))
        .flatMap(
            (FlatMapFunction<String, Row>)
                file -> new PulledArticles(open(file, settings.value().value()), file, problems),
            Steps.encoder(ArticleRows.SCHEMA));
  }

  private static InputStream open(String file, Configuration settings) throws IOException {
    Path path = new Path(file);
    return path.getFileSystem(settings).open(path);
  }

  private static List<String> files(SparkSession session, List<String> paths) throws IOException {
    Configuration settings = session.sessionState().newHadoopConf();
    List<String> found = new ArrayList<>();
    for (String given : paths) {
      Path path = new Path(given);
      FileSystem files = path.getFileSystem(settings);
      FileStatus status = files.getFileStatus(path);
      if (status.isFile()) {
        found.add(status.getPath().toString());
        continue;
      }
      List<String> inFolder = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> all = files.listFiles(path, true);
      while (all.hasNext()) {
        Path file = all.next().getPath();
        if (isRead(status.getPath(), file)) {
          inFolder.add(file.toString());
        }
      }
      inFolder.sort(Comparator.naturalOrder());
      found.addAll(inFolder);
    }
    return found;
  }

  /** As in a folder of {@link ArticleReader}'s: hidden files and other formats are skipped. */
  private static boolean isRead(Path folder, Path file) {
    String path = file.toUri().getPath();
    String root = folder.toUri().getPath();
    String inFolder = path.startsWith(root) ? path.substring(root.length()) : "/" + file.getName();
    return !inFolder.contains("/.")
        && Format.ofExtension(FileName.of(file.getName()).extension()) != null;
  }

  static Input input(InputStream stream, String file) {
    return Input.of(stream, file.substring(file.lastIndexOf('/') + 1));
  }
}
