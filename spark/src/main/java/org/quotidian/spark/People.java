package org.quotidian.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.KnownPeople;

/** The people that the articles of a corpus name in full, as they go to the executors. */
final class People implements Serializable {

  private static final long serialVersionUID = 1;

  private final String[] entities;
  private final String[] names;
  private final int[] articles;
  private transient volatile @Nullable KnownPeople made;

  private People(int size) {
    entities = new String[size];
    names = new String[size];
    articles = new int[size];
  }

  /**
   * @param rows id, name and how many articles
   */
  static People of(List<Row> rows) {
    People people = new People(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      people.entities[i] = rows.get(i).getString(0);
      people.names[i] = rows.get(i).getString(1);
      people.articles[i] = rows.get(i).getInt(2);
    }
    return people;
  }

  KnownPeople known() {
    KnownPeople known = made;
    if (known == null) {
      known = new KnownPeople();
      for (int i = 0; i < entities.length; i++) {
        known.add(new KnownPeople.Person(entities[i], names[i]), articles[i]);
      }
      made = known;
    }
    return known;
  }
}
