// Offers what may be meant while somebody types. Without it the page searches just the same.

const field = document.getElementById("q");
const list = document.getElementById("suggestions");
const PAUSE = 150; // milliseconds without a key before anything is asked
const CHOSEN = "insertReplacementText"; // or no type at all; who types the same words may have more to type
let waiting = 0;
let asked = "";

async function suggest(words) {
  asked = words;
  const answer = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: words })}`);
  if (!answer.ok || asked !== words) return; // an older answer must not stand under newer words
  const { suggestions } = await answer.json();
  list.replaceChildren(...suggestions.map(({ text }) => new Option("", text)));
}

field.addEventListener("input", ({ inputType = CHOSEN }) => {
  clearTimeout(waiting);
  if (inputType === CHOSEN && [...list.options].some((option) => option.value === field.value)) {
    field.form.requestSubmit();
    return;
  }
  const words = field.value.trim();
  if (words) waiting = setTimeout(() => suggest(words).catch(() => {}), PAUSE);
});

field.removeAttribute("autocomplete"); // "off" would keep some browsers from showing the list
field.setAttribute("list", list.id);
