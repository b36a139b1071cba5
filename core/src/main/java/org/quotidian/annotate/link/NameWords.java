package org.quotidian.annotate.link;

import java.util.Set;
import org.quotidian.annotate.lists.TermSet;

/**
 * Words in names that do not distinguish entities, and around them. Written by hand for this
 * project.
 */
record NameWords(
    TermSet titles,
    TermSet legalForms,
    Set<String> small,
    TermSet women,
    TermSet men,
    TermSet relatives) {

  static final NameWords ENGLISH =
      new NameWords(
          TermSet.of(
              "mr mrs ms miss dr prof professor sir dame lord lady president chancellor premier"
                  + " minister prime foreign defence defense finance interior vice king queen prince"
                  + " princess pope gen general lt lieutenant col colonel maj major capt captain sgt"
                  + " sergeant adm admiral cmdr commander sen senator rep representative congressman"
                  + " congresswoman gov governor mayor judge justice secretary ambassador envoy"
                  + " spokesman spokeswoman spokesperson rev reverend father sister brother imam"
                  + " rabbi sheikh st saint chairman chief executive ceo director coach"),
          TermSet.of(
              "inc incorporated corp corporation co company ltd limited plc llc llp ag sa se nv bv"
                  + " gmbh spa oyj ab asa kk group holdings"),
          Set.of("of", "the", "and", "for", "in", "on", "de", "la", "du", "des"),
          TermSet.of("mrs ms miss lady dame madam"),
          TermSet.of("mr sir lord mister"),
          TermSet.of(
              "wife husband father mother dad mum mom son daughter brother sister uncle aunt nephew"
                  + " niece cousin grandfather grandmother grandson granddaughter widow widower"
                  + " girlfriend boyfriend partner twin stepfather stepmother stepson stepdaughter"
                  + " spouse parent child"));

  boolean isSmall(String word) {
    return small.contains(word);
  }
}
