// Reading needs none of this. With it, tables and lists can be filtered, sorted, and narrowed to the rows that a reader chooses.
const SAY = JSON.parse(document.currentScript.dataset.say);

for (const table of document.querySelectorAll("table[data-sort]")) sortable(table);
for (const of of document.querySelectorAll("[data-filter],[data-choose]")) narrowable(of);

function sortable(table) {
  const heads = [...table.querySelectorAll("thead th")];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      for (const body of table.tBodies) order(body, column, up);
    });
  });
}

function order(body, column, up) {
  const keyed = [...body.rows].map((row) => ({row, key: keyOf(row, column)}));
  keyed.sort((a, b) => compare(a.key, b.key) * (up ? 1 : -1));
  body.append(...keyed.map(({row}) => row));
}

function keyOf(row, column) {
  const cell = row.cells[column];
  const text = cell?.dataset.key ?? (column === 0 ? row.dataset.key : undefined) ?? cell?.textContent.trim() ?? "";
  const number = Number(text.replace(/[,%£+]/g, "").replace("\u2212", "-"));
  return text !== "" && Number.isFinite(number) ? number : text;
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a.localeCompare(b);
}

function narrowable(of) {
  const rows = of.tagName === "TABLE" ? [...of.querySelectorAll("tbody tr:not(.group)")] : [...of.children];
  if (rows.length < 6) return;
  const tools = document.createElement("div");
  tools.className = "tools";
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const search = "filter" in of.dataset ? searchField(of.dataset.filter) : undefined;
  const ticks = "choose" in of.dataset ? tickEach(rows) : undefined;
  if (search) tools.append(search.label);
  if (ticks) tools.append(ticks.label);
  tools.append(count);
  const holder = of.closest(".scroll") ?? of;
  holder.before(tools);
  const show = () => {
    const words = search?.input.value.trim().toLocaleLowerCase().split(/\s+/) ?? [];
    for (const row of rows)
      row.hidden = !(holds(row, words) && (!ticks?.input.checked || row.querySelector("input:checked")));
    for (const group of of.querySelectorAll("tr.group"))
      group.parentNode.hidden = !group.parentNode.querySelector("tr:not(.group):not([hidden])");
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = SAY.shown.replace("{shown}", shown).replace("{of}", rows.length);
  };
  tools.addEventListener("input", show);
  of.addEventListener("input", show);
}

function searchField(words) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  label.append(words && words !== "true" ? words : SAY.filter, input);
  return {label, input};
}

/** A box in each row's head, and one that hides the rows left unticked. */
function tickEach(rows) {
  for (const row of rows) {
    const head = row.querySelector("th");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.setAttribute(
      "aria-label",
      SAY.choose.replace("{row}", () => (head.querySelector("a") ?? head).textContent),
    );
    head.prepend(input, " ");
  }
  const label = document.createElement("label");
  label.className = "tools__tick";
  const input = document.createElement("input");
  input.type = "checkbox";
  label.append(input, SAY.chosen);
  return {label, input};
}

function holds(row, words) {
  const text = row.textContent.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
