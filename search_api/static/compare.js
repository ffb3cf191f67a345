// Keeps what was ticked for comparing through other pages and searches, until the tab is closed, and has the button to
// compare it at hand. Without it the listings of one page are compared.

const form = document.getElementById("compare");
const boxes = [...document.querySelectorAll('input[form="compare"]')];
const status = form.querySelector('[role="status"]');
const button = form.querySelector("button");
const STORED = "chosen for comparing";
const MOST = Number(form.dataset.most); // that fit side by side
const ASKED = status.textContent;
const chosen = new Map(); // id to title, in the order of choosing
const elsewhere = document.createElement("ul");

function keep(box, words) {
  box.addEventListener("change", () => {
    if (box.checked) chosen.set(box.value, words);
    else chosen.delete(box.value);
    sessionStorage.setItem(STORED, JSON.stringify([...chosen]));
    tell();
  });
}

function tell() {
  const many = chosen.size;
  form.hidden = !many && "alone" in form.dataset;
  form.classList.toggle("at-hand", many > 0);
  button.disabled = many === 1;
  boxes.forEach((box) => (box.disabled = !box.checked && many >= MOST));
  if (many) status.textContent = `${many} chosen${many === 1 ? ": tick another one" : many < MOST ? "" : ": no more fit"}`;
  else status.textContent = ASKED;
}

function show() {
  const stored = JSON.parse(sessionStorage.getItem(STORED) ?? "[]");
  chosen.clear();
  stored.forEach(([id, words]) => chosen.set(id, words));
  boxes.forEach((box) => (box.checked = chosen.has(box.value)));
  const here = new Set(boxes.map((box) => box.value));
  elsewhere.replaceChildren(...stored.filter(([id]) => !here.has(id)).map(other));
  tell();
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

if (location.pathname === "/") sessionStorage.setItem("last search", location.search);
elsewhere.setAttribute("role", "list");
elsewhere.setAttribute("aria-label", "Chosen on other pages");
form.prepend(elsewhere);
boxes.forEach((box) => {
  box.closest("label").hidden = false;
  keep(box, box.dataset.title);
});
window.addEventListener("pageshow", show); // a browser that goes back shows the ticks as they were then
