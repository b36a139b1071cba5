package org.quotidian.annotate;

import java.util.Locale;
import org.quotidian.article.Article;

/** The language of an article, if it is known. */
final class Language {

  private Language() {}

  /** Whether the article is in English or has no language. */
  static boolean isEnglish(Article article) {
    String language = of(article).getLanguage();
    return language.isEmpty() || language.equals("en") || language.equals("eng");
  }

  /** The article's language; none if it is not set or not a BCP 47 tag. */
  static Locale of(Article article) {
    String tag = article.language();
    return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.strip().replace('_', '-'));
  }
}
