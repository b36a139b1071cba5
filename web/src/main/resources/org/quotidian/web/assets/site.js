/* Suggests fields and names while a query is typed, moves through results by key, and shows
   what is being computed once it is there. */
(function () {
  "use strict";
  var input = document.getElementById("q");
  var form = input.form;
  var list = document.createElement("ul");
  var current = -1;
  var waiting = null;
  var asked = 0;
  list.className = "suggestions";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  form.appendChild(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "suggestions");
  input.setAttribute("aria-expanded", "false");

  function hide() {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function select(at) {
    var items = list.children;
    current = (at + items.length) % items.length;
    Array.prototype.forEach.call(items, function (item, i) {
      item.setAttribute("aria-selected", String(i === current));
    });
    input.setAttribute("aria-activedescendant", items[current].id);
  }

  function take(item) {
    input.value = input.value.slice(0, Number(list.dataset.from)) + item.dataset.text;
    hide();
    input.focus();
    if (item.dataset.text.endsWith(":")) {
      suggest();
    }
  }

  function show(answer) {
    list.replaceChildren();
    answer.suggestions.forEach(function (suggestion, i) {
      var item = document.createElement("li");
      var note = document.createElement("span");
      item.id = "suggestion" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = suggestion.text;
      item.textContent = suggestion.text;
      note.className = "quiet";
      note.textContent = suggestion.note;
      item.appendChild(note);
      list.appendChild(item);
    });
    list.dataset.from = answer.from;
    current = -1;
    list.hidden = answer.suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function suggest() {
    var mine = ++asked;
    fetch("/suggest?q=" + encodeURIComponent(input.value))
      .then(function (reply) {
        return reply.ok ? reply.json() : { from: 0, suggestions: [] };
      })
      .then(function (answer) {
        if (mine === asked && document.activeElement === input) {
          show(answer);
        }
      })
      .catch(hide);
  }

  input.addEventListener("input", function () {
    clearTimeout(waiting);
    if (input.value.trim() === "") {
      asked++;
      hide();
    } else {
      waiting = setTimeout(suggest, 120);
    }
  });

  input.addEventListener("keydown", function (event) {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      select(current + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      select(current < 0 ? list.children.length - 1 : current - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      hide();
    } else if ((event.key === "Enter" || event.key === "Tab") && current >= 0) {
      event.preventDefault();
      take(list.children[current]);
    }
  });

  input.addEventListener("blur", function () {
    setTimeout(hide, 150);
  });

  list.addEventListener("mousedown", function (event) {
    var item = event.target.closest("li");
    if (item) {
      event.preventDefault();
      take(item);
    }
  });

  form.addEventListener("submit", function () {
    clearTimeout(waiting);
    asked++;
    hide();
  });

  function showCounts() {
    if (!document.querySelector("[data-again]")) {
      return;
    }
    setTimeout(function () {
      fetch(location.href)
        .then(function (reply) {
          return reply.text();
        })
        .then(function (text) {
          var page = new DOMParser().parseFromString(text, "text/html");
          var main = page.querySelector("main");
          if (main) {
            document.title = page.title;
            document.querySelector("main").replaceWith(main);
            showCounts();
          }
        })
        .catch(function () {});
    }, 1000);
  }

  showCounts();

  function step(by) {
    var links = Array.prototype.slice.call(document.querySelectorAll(".result h2 a"));
    var at = links.indexOf(document.activeElement);
    var next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    if (next) {
      next.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    var isTyping = event.target.closest && event.target.closest("input, select, textarea");
    if (isTyping || event.metaKey || event.ctrlKey || event.altKey) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });
})();
