// Keeps what was ticked for comparing through other pages and searches, until the tab is closed. Without it the
// listings of one page are compared.

const form = document.getElementById("compare");
const boxes = [...document.querySelectorAll('input[form="compare"]')];
const STORED = "chosen for comparing";
const chosen = new Map(JSON.parse(sessionStorage.getItem(STORED) ?? "[]")); // id to title, in the order of choosing
const elsewhere = document.createElement("ul");

function keep(box, words) {
  box.addEventListener("change", () => {
    if (box.checked) chosen.set(box.value, words);
    else chosen.delete(box.value);
    sessionStorage.setItem(STORED, JSON.stringify([...chosen]));
  });
}

function show() {
  boxes.forEach((box) => (box.checked = chosen.has(box.value)));
  const here = new Set(boxes.map((box) => box.value));
  elsewhere.replaceChildren(...[...chosen].filter(([id]) => !here.has(id)).map(other));
}

function other([id, words]) {
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", name: "id", value: id, checked: true });
  keep(box, words);
  const said = document.createElement("span");
  Object.assign(said, { textContent: words, dir: "auto" });
  const label = document.createElement("label");
  label.className = "choice";
  label.append(box, " ", said);
  const one = document.createElement("li");
  one.append(label);
  return one;
}

elsewhere.setAttribute("role", "list");
elsewhere.setAttribute("aria-label", "Chosen on other pages");
form.prepend(elsewhere);
document.querySelectorAll(".with-another-page").forEach((part) => (part.hidden = false));
boxes.forEach((box) => keep(box, box.closest(".hit").querySelector("h2").textContent));
window.addEventListener("pageshow", show); // a browser that goes back shows the ticks as they were then
