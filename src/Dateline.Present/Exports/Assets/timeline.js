// Adds filtering, keys and opening of folds to a page that is whole without it.
(() => {
  "use strict";
  const all = (what, within = document) => Array.from(within.querySelectorAll(what));
  const stories = all("article.story");
  const form = document.querySelector("form.tools");
  const fields = form.elements;
  const found = form.querySelector(".found");
  const none = document.querySelector("p.none");
  const help = document.querySelector("dialog.keys");
  const single = help.querySelector("input[name=keys]");
  const number = new Intl.NumberFormat("en");
  let texts = null;

  // A file of many stories keeps parts as text until they come near. They are this file's own markup, every text of a page
  // escaped in it, and the file's policy would run nothing else.
  const build = within => {
    for (const part of all("noscript", within)) {
      const built = document.createElement("template");
      built.innerHTML = part.textContent;
      part.replaceWith(built.content);
    }
    within.classList.remove("later");
  };
  const near = new IntersectionObserver(seen => {
    for (const one of seen.filter(one => one.isIntersecting)) {
      near.unobserve(one.target);
      build(one.target);
    }
  }, { rootMargin: "1200px 0px" });
  const named = name => {
    const within = document.getElementById(name);
    if (within !== null) return within;
    const words = ` id="${CSS.escape(name)}"`;
    const part = all("noscript").find(part => part.textContent.includes(words));
    if (part === undefined) return null;
    build(part.parentElement);
    return document.getElementById(name);
  };
  const bare = story => {
    const text = story.textContent;
    return text.includes("<") ? text.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&").replace(/&#39;/g, "'").replace(/&quot;/g, '"') : text;
  };

  const fits = (story, place, words, outlet, date) =>
    (outlet === "" || story.dataset.o.split(" ").includes(outlet))
    && (date === "" || story.dataset[date[0]] === date.slice(2))
    && words.every(word => texts[place].includes(word));

  const filter = () => {
    const words = fields.text.value.toLowerCase().split(/\s+/).filter(word => word !== "");
    if (words.length > 0 && texts === null) texts = stories.map(story => bare(story).toLowerCase());
    let shown = 0;
    stories.forEach((story, place) => {
      const fit = fits(story, place, words, fields.outlet.value, fields.date.value);
      story.hidden = !fit;
      if (fit) shown++;
    });
    for (const group of all(".day").concat(all(".month"))) {
      group.hidden = group.querySelector("article.story:not([hidden])") === null;
    }
    const filtered = words.length > 0 || fields.outlet.value !== "" || fields.date.value !== "";
    found.textContent = filtered ? `${number.format(shown)} of ${number.format(stories.length)} stories` : "";
    none.hidden = shown > 0 || stories.length === 0;
  };

  const clear = () => { form.reset(); filter(); };

  // What is built above a place pushes it away: it is held where it was shown until all is calm, or somebody scrolls.
  let held = null;
  const hold = (place, where) => {
    let calm = 0;
    held = place;
    const keep = () => {
      if (held !== place) return;
      const before = place.getBoundingClientRect().top;
      place.scrollIntoView(where);
      calm = Math.abs(place.getBoundingClientRect().top - before) < 1 ? calm + 1 : 0;
      if (document.querySelector("main.many") !== null && calm < 15) requestAnimationFrame(keep);
    };
    keep();
  };
  for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(kind, () => { held = null; }, { capture: true, passive: true });
  }

  // Folds around a place that was jumped to open, and a filter that hides it goes.
  const arrive = () => {
    all(".lit").forEach(piece => piece.classList.remove("lit"));
    const name = location.hash.slice(1);
    const place = name === "" ? null : named(name);
    if (place === null) return;
    const story = place.closest("article.story");
    if (story !== null && story.hidden) clear();
    if (story !== null) build(story);
    for (let around = place; around !== null; around = around.parentElement) {
      if (around.tagName === "DETAILS") around.open = true;
    }
    all(`[data-of="${CSS.escape(name)}"]`).forEach(piece => piece.classList.add("lit"));
    const tall = place.getBoundingClientRect().height > innerHeight / 2;
    hold(place, { block: tall || story !== null || place.matches(".ledger, .month, .speaker, #timeline") ? "start" : "center" });
  };

  const current = () => document.activeElement?.closest("article.story") ?? null;

  const step = by => {
    const shown = stories.filter(story => !story.hidden);
    if (shown.length === 0) return;
    const here = current();
    let next;
    if (here !== null) {
      next = shown.indexOf(here) + by;
    } else {
      const below = shown.findIndex(story => story.getBoundingClientRect().bottom > 90);
      next = below < 0 ? shown.length - 1 : below;
    }
    const story = shown[Math.min(Math.max(next, 0), shown.length - 1)];
    story.tabIndex = -1;
    story.focus({ preventScroll: true });
    hold(story, { block: "start" });
  };

  const reasons = () => {
    if (current() === null) return;
    build(current());
    const folds = all("details.why", current());
    const open = folds.some(fold => !fold.open);
    folds.forEach(fold => { fold.open = open; });
  };

  const keys = {
    "j": () => step(1),
    "k": () => step(-1),
    "o": reasons,
    "/": () => { fields.text.focus(); fields.text.select(); },
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", event => {
    const at = event.target;
    if (event.key === "Escape" && at === fields.text) {
      fields.text.value = "";
      filter();
      at.blur();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || help.open || !single.checked) return;
    if (at instanceof HTMLElement && at.matches("input, select, textarea")) return;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act !== null) {
      event.preventDefault();
      act();
    }
  });

  let waiting = 0;
  fields.text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  form.addEventListener("change", filter);
  form.addEventListener("submit", event => { event.preventDefault(); filter(); });
  form.querySelector(".help").addEventListener("click", () => help.showModal());
  none.querySelector(".clear").addEventListener("click", () => { clear(); fields.text.focus(); });
  addEventListener("hashchange", arrive);

  // A second click on the same link changes no hash and still has to open the fold.
  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (link !== null && link.hash === location.hash) arrive();
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    build(document.body);
    opened = all("details:not(.text):not(.months):not([open])");
    opened.forEach(fold => { fold.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach(fold => { fold.open = false; }));

  for (const part of all(".many .stories, .many .later")) near.observe(part);
  form.hidden = stories.length === 0;
  arrive();
})();
