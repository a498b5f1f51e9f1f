// ---- filters: what is shown of the events and zones. Every part of the page that shows them asks fits() and is told by refresh().
const filter = { query: "", off: new Set(), from: -Infinity, to: Infinity, undated: true };
const filtered = [];
const ITEMS = [...DATA.events, ...DATA.zones];
for (const item of ITEMS) item.fits = true;
const foundIn = new Map();

function wordsOf(item) {
  if (!foundIn.has(item.id)) {
    const { label, type, subtype, sources, rows } = item.card;
    const words = [label, type, subtype, item.place, ...sources.flatMap((source) => [source.name, ...source.quotes]), ...rows.flatMap((row) => row.slice(1))];
    foundIn.set(item.id, words.filter(Boolean).join("\n").toLocaleLowerCase());
  }
  return foundIn.get(item.id);
}

// A key is a kind of choice and its value, so that a source and a type of the same name stay apart.
const keysOf = (item) => [item.type ? `type:${item.type}` : "", `certainty:${item.certainty}`];

// Judged once a change, read by everything that shows an item.
const fits = (item) => item.fits;

function judge(item) {
  if (keysOf(item).some((key) => filter.off.has(key))) return false;
  if (item.documents.length && item.documents.every((id) => filter.off.has(`source:${id}`))) return false;
  if (item.days ? item.days[1] < filter.from || item.days[0] > filter.to : !filter.undated && item.type) return false;
  return !filter.query || wordsOf(item).includes(filter.query.toLocaleLowerCase());
}

function refresh() {
  for (const item of ITEMS) item.fits = judge(item);
  for (const tell of filtered) tell();
  spread();
  relabel();
  remember({});
}

function finder() {
  const search = make("input", "search");
  search.type = "search";
  search.placeholder = WORDS.search;
  search.setAttribute("aria-label", WORDS.search);
  search.addEventListener("input", () => { filter.query = search.value.trim(); refresh(); });
  const count = make("p", "shown");
  count.setAttribute("role", "status");
  const clear = button("clear", WORDS.clear, () => { Object.assign(filter, { query: "", off: new Set(), from: -Infinity, to: Infinity, undated: true }); refresh(); search.focus(); });
  const choices = [[WORDS.classes, "type", DATA.types], [WORDS.certainties, "certainty", DATA.certainties], [WORDS.sources, "source", Object.fromEntries(DATA.documents.map((each) => [each.id, each.source]))]];
  const fields = choices.map(([heading, kind, names]) => fieldOf(heading, kind, names)).filter(Boolean);
  const tell = () => {
    const left = DATA.events.filter(fits).length;
    const all = ITEMS.every(fits);
    count.textContent = all ? "" : left ? filled(WORDS.shown, { shown: number.format(left), all: number.format(DATA.events.length) }) : WORDS.nothing_fits;
    clear.hidden = all;
    if (search.value.trim() !== filter.query) search.value = filter.query;
  };
  filtered.push(tell);
  tell();
  if (!DATA.events.length) return make("div", "finder");
  return make("div", "finder", search, fields.length ? make("details", "filters", make("summary", "", WORDS.filters), ...fields) : "", make("div", "outcome", count, clear));
}

// One check box a value with the number of its events; nothing where there is no choice, or so much that searching is quicker.
const CHOICES = 40;

function fieldOf(heading, kind, names) {
  const values = Object.keys(names);
  if (values.length < 2 || values.length > CHOICES) return null;
  const holds = { type: (item) => [item.type], certainty: (item) => [item.certainty], source: (item) => item.documents }[kind];
  const counts = new Map();
  for (const item of DATA.events) for (const value of holds(item)) counts.set(value, (counts.get(value) || 0) + 1);
  const boxes = values.map((value) => {
    const box = make("input");
    box.type = "checkbox";
    const key = `${kind}:${value}`;
    box.addEventListener("change", () => { filter.off[box.checked ? "delete" : "add"](key); refresh(); });
    const tell = () => { box.checked = !filter.off.has(key); };
    filtered.push(tell);
    tell();
    return make("label", "", box, kind === "type" ? symbol(value, "") : "", word("span", "", names[value]), make("span", "count", number.format(counts.get(value) || 0)));
  });
  return make("fieldset", "", make("legend", "", heading), ...boxes);
}
