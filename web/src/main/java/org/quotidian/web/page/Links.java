package org.quotidian.web.page;

import org.quotidian.annotate.AnnotatedArticle;

/** The addresses of articles and sentences on a page or a site. */
public interface Links {

  /** The address of an article. */
  String article(AnnotatedArticle article);

  /** The address of a sentence, by its number from 0. */
  String sentence(AnnotatedArticle article, int sentence);

  /** The id of a sentence's element, by its number from 0; unique on a page. */
  String anchor(AnnotatedArticle article, int sentence);
}
