/* Shows one article of the reader at a time, the sentences of a name that is opened, and marks the
   section that is read. */
(function () {
  "use strict";
  var choose = document.getElementById("choose");
  var stories = Array.prototype.slice.call(document.querySelectorAll(".story"));

  function show(story) {
    stories.forEach(function (each) {
      each.hidden = each !== story;
    });
    if (choose) {
      choose.value = story.id;
    }
  }

  function storyAt(hash) {
    var target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    return target ? target.closest(".story") : null;
  }

  function follow() {
    var story = storyAt(location.hash);
    if (story && story.hidden) {
      show(story);
      document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
    }
  }

  function move(by) {
    var at = stories.findIndex(function (each) {
      return !each.hidden;
    });
    var next = stories[at + by];
    if (next) {
      location.hash = next.id;
    }
  }

  if (choose) {
    show(storyAt(location.hash) || stories[0]);
    document.documentElement.classList.add("ready");
    choose.addEventListener("change", function () {
      location.hash = choose.value;
    });
    window.addEventListener("hashchange", follow);
    document.addEventListener("keydown", function (event) {
      var isTyping = event.target.closest && event.target.closest("input, select, textarea");
      if (!isTyping && !event.metaKey && !event.ctrlKey && !event.altKey) {
        if (event.key === "n") {
          move(1);
        } else if (event.key === "p") {
          move(-1);
        }
      }
    });
    /* All of it is printed. */
    window.addEventListener("beforeprint", function () {
      stories.forEach(function (each) {
        each.hidden = false;
      });
    });
    window.addEventListener("afterprint", function () {
      show(stories[Math.max(0, choose.selectedIndex)]);
    });
  }

  /* The sentence that a name is in, as the reader has it; data-at says where the name is. */
  function context(place) {
    var sentence = document.getElementById(place.querySelector("a").hash.slice(1));
    var at = place.dataset.at.split("-").map(Number);
    var text = sentence ? sentence.textContent : "";
    var shown = document.createElement("span");
    var name = document.createElement("mark");
    shown.className = "context";
    name.textContent = text.slice(at[0], at[1]);
    shown.append(text.slice(0, at[0]), name, text.slice(at[1]));
    return shown;
  }

  document.querySelectorAll(".names details").forEach(function (name) {
    name.addEventListener("toggle", function () {
      name.querySelectorAll("li[data-at]").forEach(function (place) {
        if (!place.querySelector(".context")) {
          place.appendChild(context(place));
        }
      });
    });
  });

  var links = Array.prototype.slice.call(document.querySelectorAll(".sections a"));
  var sections = links.map(function (link) {
    return document.getElementById(link.getAttribute("href").slice(1));
  });

  /* On a narrow screen some links are beyond the edge. */
  function showLink(link) {
    var bar = link.closest(".sections");
    var box = link.getBoundingClientRect();
    if (box.left < 0 || box.right > bar.clientWidth) {
      bar.scrollLeft += box.left - 16;
    }
  }

  function markSection() {
    var current = 0;
    sections.forEach(function (section, i) {
      if (section.getBoundingClientRect().top < window.innerHeight / 3) {
        current = i;
      }
    });
    links.forEach(function (link, i) {
      if (i === current) {
        link.setAttribute("aria-current", "true");
        showLink(link);
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  var waiting = false;
  window.addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(function () {
        waiting = false;
        markSection();
      });
    }
  });
  markSection();
})();
