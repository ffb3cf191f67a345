// What stands side by side is what is chosen, taken out or not; the way back leads to the search before.

const compared = [...document.querySelectorAll("a.compared")].map((one) => [one.dataset.id, one.textContent]);
sessionStorage.setItem("chosen for comparing", JSON.stringify(compared));

const back = document.getElementById("back");
const search = sessionStorage.getItem("last search");
if (search !== null) Object.assign(back, { href: `/${search}`, hidden: false });
