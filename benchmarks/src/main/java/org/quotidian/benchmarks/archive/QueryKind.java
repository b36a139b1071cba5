package org.quotidian.benchmarks.archive;

import java.util.Locale;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchRequest.CountBy;

/** What is asked of an archive. */
public enum QueryKind {
  WORD {
    @Override
    String query(QueryMaterial from) {
      return from.word();
    }
  },
  TWO_WORDS {
    @Override
    String query(QueryMaterial from) {
      return from.word() + " AND " + from.word();
    }
  },
  PHRASE {
    @Override
    String query(QueryMaterial from) {
      return '"' + from.pair() + '"';
    }
  },
  ENTITY {
    @Override
    String query(QueryMaterial from) {
      return "entity:\"" + from.entity() + '"';
    }
  },
  SPEAKER_AND_WORD {
    @Override
    String query(QueryMaterial from) {
      return "quote:(speaker:\"" + from.speaker() + "\" " + from.word() + ")";
    }
  },
  FIGURE_RANGE {
    @Override
    String query(QueryMaterial from) {
      double low = from.figure();
      return String.format(Locale.ROOT, "figure:[%.0f TO %.0f]", low, low * 2);
    }
  },
  WORD_AND_DATE {
    @Override
    String query(QueryMaterial from) {
      return from.word() + " AND " + from.dates();
    }
  },
  WILDCARD {
    @Override
    String query(QueryMaterial from) {
      String word = from.word();
      return word.substring(0, 4) + "*";
    }
  },
  LIKE {
    @Override
    String query(QueryMaterial from) {
      return "like:\"" + from.sentence() + '"';
    }
  },
  LIKE_AND_DATE {
    @Override
    String query(QueryMaterial from) {
      return LIKE.query(from) + " AND " + from.dates();
    }
  },
  WORD_NEWEST_FIRST {
    @Override
    String query(QueryMaterial from) {
      return from.word();
    }

    @Override
    void shape(SearchRequest.Builder request) {
      request.order(SearchRequest.Order.NEWEST);
    }
  },
  WORD_BY_ARTICLE {
    @Override
    String query(QueryMaterial from) {
      return from.word();
    }

    @Override
    void shape(SearchRequest.Builder request) {
      request.groupByArticle(3);
    }
  },
  WORD_WITH_ALL_COUNTS {
    @Override
    String query(QueryMaterial from) {
      return from.word();
    }

    @Override
    void shape(SearchRequest.Builder request) {
      for (CountBy by : CountBy.values()) {
        request.count(by);
      }
    }
  };

  /** {@return what a table calls it} */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A query; throws NoSuchElementException if the archive has nothing to ask for. */
  abstract String query(QueryMaterial from);

  /** Sets what the request returns. */
  void shape(SearchRequest.Builder request) {
    // Ten sentences, the best first.
  }
}
