package org.quotidian.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles and scripts are well formed. */
class AssetsTest {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern STRING =
      Pattern.compile("\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])*'");
  private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "look.css",
        "site.css",
        "report.css",
        "start.js",
        "reader.js",
        "site.js",
        "report.js"
      })
  void bracketsAreBalanced(String name) {
    String code = bare(Assets.text(name));
    Deque<Character> open = new ArrayDeque<>();
    for (char c : code.toCharArray()) {
      if ("([{".indexOf(c) >= 0) {
        open.push(c);
      } else if (")]}".indexOf(c) >= 0) {
        assertThat(open).as("closed by " + c).isNotEmpty();
        assertThat("([{".indexOf(open.pop())).isEqualTo(")]}".indexOf(c));
      }
    }
    assertThat(open).isEmpty();
    assertThat(code).doesNotContain("\"", "/*", "*/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"look.css", "site.css", "report.css"})
  void aStyleIsDeclarationsInRules(String name) {
    String code = bare(Assets.text(name));
    Matcher block = Pattern.compile("\\{([^{}]*)\\}").matcher(code);
    while (block.find()) {
      for (String declaration : block.group(1).split(";", -1)) {
        assertThat(declaration.strip()).matches("|(--)?[a-z][a-z0-9-]*:\\s*\\S[\\s\\S]*");
      }
      assertThat(block.group(1).strip()).as("the last declaration is ended").matches("|[\\s\\S]*;");
    }
    assertThat(code).doesNotContain("url(", "@import", "expression(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"look.css", "site.css", "report.css"})
  void aVariableIsDeclared(String name) {
    String look = Assets.text("look.css");
    Matcher used = USED.matcher(Assets.text(name));
    while (used.find()) {
      assertThat(look).contains(used.group(1) + ":");
    }
  }

  private static String bare(String code) {
    return STRING.matcher(COMMENT.matcher(code).replaceAll(" ")).replaceAll("s");
  }
}
