// Offers what may be meant while somebody types. Without it the page searches just the same.
// No <datalist>: of one, browsers show only what holds the letters typed, mistakes, missing accents and all.

const field = document.getElementById("q");
const list = document.getElementById("suggestions");
const PAUSE = 150; // milliseconds without a key before anything is asked
let waiting = 0;
let asked = "";
let marked = -1; // which suggestion the arrow keys have come to

async function suggest(words) {
  const answer = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: words })}`);
  if (!answer.ok || asked !== words) return; // an older answer must not stand under newer words
  const { suggestions } = await answer.json();
  if (document.activeElement === field) show(suggestions.map(({ text }) => text));
}

function show(texts) {
  list.replaceChildren(...texts.map(option));
  list.hidden = texts.length === 0;
  field.setAttribute("aria-expanded", String(!list.hidden));
  mark(-1);
}

function option(text, place) {
  const one = document.createElement("li");
  one.id = `suggestion-${place}`;
  one.setAttribute("role", "option");
  one.dir = "auto";
  one.textContent = text;
  return one;
}

function mark(place) {
  marked = place;
  [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
  field.setAttribute("aria-activedescendant", list.children[place]?.id ?? "");
  list.children[place]?.scrollIntoView({ block: "nearest" });
}

function close() {
  clearTimeout(waiting);
  asked = "";
  show([]);
}

function take(text) {
  field.value = text;
  close();
  field.form.requestSubmit();
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  asked = field.value.trim();
  if (asked) waiting = setTimeout(() => suggest(asked).catch(() => {}), PAUSE);
  else close();
});

field.addEventListener("keydown", (event) => {
  const count = list.children.length;
  if (event.isComposing || !count) return;
  if (event.key === "ArrowDown") mark(marked + 1 < count ? marked + 1 : -1);
  else if (event.key === "ArrowUp") mark(marked < 0 ? count - 1 : marked - 1);
  else if (event.key === "Enter" && marked >= 0) take(list.children[marked].textContent);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});

field.addEventListener("blur", close);
list.addEventListener("mousedown", (event) => event.preventDefault()); // or the field would lose the focus first
list.addEventListener("click", ({ target }) => {
  if (target !== list) take(target.textContent);
});

for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id]])
  field.setAttribute(name, value);
show([]);
