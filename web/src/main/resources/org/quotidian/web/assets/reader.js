/* Opens the parallels of a sentence by click or key. Without this script, the signs are links. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var opened = null;

  function panelOf(sentence) {
    return document.getElementById(sentence.id + "p");
  }

  function sentenceOf(panel) {
    return document.getElementById(panel.id.slice(0, -1));
  }

  function close(focusBack) {
    if (!opened) {
      return;
    }
    var sentence = sentenceOf(opened);
    opened.classList.remove("open");
    opened = null;
    sentence.classList.remove("current");
    var sign = signOf(sentence);
    sign.setAttribute("aria-expanded", "false");
    if (focusBack) {
      sign.focus({ preventScroll: true });
    }
  }

  function signOf(sentence) {
    return sentence.nextElementSibling;
  }

  function open(sentence, focusPanel) {
    var panel = panelOf(sentence);
    if (!panel) {
      return;
    }
    close(false);
    panel.classList.add("open");
    sentence.classList.add("current");
    signOf(sentence).setAttribute("aria-expanded", "true");
    opened = panel;
    if (focusPanel) {
      panel.focus({ preventScroll: true });
    }
  }

  function isVisible(element) {
    return element.getClientRects().length > 0;
  }

  function sentences() {
    return Array.prototype.filter.call(document.querySelectorAll(".s.has"), isVisible);
  }

  /* The next sentence with parallels, from the one that is open or the top of the window. */
  function step(by) {
    var all = sentences();
    var at = opened ? all.indexOf(sentenceOf(opened)) : -1;
    var next = null;
    if (at >= 0) {
      next = all[at + by];
    } else {
      var below = all.filter(function (s) {
        return s.getBoundingClientRect().top > 60;
      });
      next = by > 0 ? below[0] : all[all.length - below.length - 1];
    }
    if (next) {
      open(next, false);
      signOf(next).focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
  }

  document.querySelectorAll("a.n").forEach(function (sign) {
    var sentence = sign.previousElementSibling;
    sentence.classList.add("has");
    sign.setAttribute("role", "button");
    sign.setAttribute("aria-expanded", "false");
    sign.setAttribute("aria-controls", sentence.id + "p");
  });

  document.addEventListener("click", function (event) {
    var sign = event.target.closest("a.n");
    var back = event.target.closest("a.back");
    var sentence = sign ? sign.previousElementSibling : event.target.closest(".s.has");
    if (back) {
      event.preventDefault();
      close(true);
    } else if (sentence && !event.metaKey && !event.ctrlKey && !String(window.getSelection())) {
      event.preventDefault();
      var isOpen = sentence.classList.contains("current");
      if (isOpen) {
        close(false);
      } else {
        open(sentence, Boolean(sign) && event.detail === 0);
      }
    }
  });

  document.addEventListener("keydown", function (event) {
    var target = event.target;
    var isTyping = target.closest && target.closest("input, select, textarea");
    if (event.key === "Escape") {
      close(true);
    } else if (!isTyping && !event.metaKey && !event.ctrlKey && !event.altKey) {
      if (event.key === "j") {
        step(1);
      } else if (event.key === "k") {
        step(-1);
      } else if (event.key === " " && target.matches && target.matches("a.n")) {
        event.preventDefault();
        target.click();
      }
    }
  });

  /* An address can name a panel, which opens; another one closes what is open. */
  function openTarget() {
    var target =
      location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    close(false);
    if (!target || !target.classList.contains("parallels")) {
      return null;
    }
    open(sentenceOf(target), false);
    return target;
  }

  function follow() {
    var target = openTarget();
    if (target) {
      sentenceOf(target).scrollIntoView({ block: "center" });
    }
  }

  window.addEventListener("hashchange", follow);
  window.addEventListener("load", follow);

  window.addEventListener("beforeprint", function () {
    close(false);
  });

  /* Now, so that nothing moves once the page is loaded; last, since an address may be malformed. */
  openTarget();
})();
