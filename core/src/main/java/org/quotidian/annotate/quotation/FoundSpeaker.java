package org.quotidian.annotate.quotation;

/**
 * One of those who said something, as a range of tokens.
 *
 * @param first the first token of the words that name the speaker
 * @param end the token after their last
 * @param name the number of the known name of the speaker, which may be elsewhere in the text; -1
 *     if there is none
 */
public record FoundSpeaker(int first, int end, int name) {}
