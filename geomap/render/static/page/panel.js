// ---- panel: the list of events in step with the map, and the text with its evidence marked.
function eventList() {
  if (MANY) return make("div", "list", finder(), pages());
  const onZone = (event) => isNote(event) && zoneOf.has(event.at.feature);
  const known = (style) => DATA.events.filter((event) => isNote(event) && event.at.style === style && !onZone(event));
  const groups = [
    [WORDS.on_the_map, DATA.events.filter((event) => event.at && !isNote(event))],
    [WORDS.known_by_area, known("unit")],
    [WORDS.country_wide, known("note")],
    [WORDS.zones, [...DATA.zones, ...DATA.events.filter(onZone)]],
    [WORDS.unlocated, DATA.events.filter((event) => !event.at)],
  ];
  const box = make("div", "list", finder());
  for (const [heading, items] of groups) if (items.length) box.append(groupOf(heading, items));
  if (box.children.length === 1) box.append(make("p", "aside", WORDS.no_events));
  return box;
}

function groupOf(heading, items) {
  const count = make("span", "count", "");
  const list = make("ol", "", ...items.map(entry));
  const group = make("section", "group", make("h2", "", heading, " ", count), list);
  const recount = () => {
    const left = items.filter(fits).length;
    count.textContent = left === items.length ? number.format(left) : `${number.format(left)} / ${number.format(items.length)}`;
    group.hidden = !left;
  };
  filtered.push(recount);
  recount();
  return group;
}

function entry(item) {
  const { label, type, subtype, date, near, certainty } = item.card;
  const plain = item.look === undefined || item.look === "";
  const kind = subtype || type;
  const place = label.endsWith(item.place) ? "" : item.place;
  const lines = make("span", "lines",
    word("strong", "", label),
    make("span", "kind", label.startsWith(kind) ? "" : kind, " ", plain ? "" : make("em", "", certainty)),
    make("span", "when", date, place ? " · " : "", place ? word("span", "", place) : "", near ? ` (${near})` : ""),
    snippet(item));
  const head = button("entry", "", () => {
    if (openers.has(item.id)) open(item.id);
    else unfold(row, head, item);
  });
  head.append(item.type ? symbol(item.type, item.look) : make("i", "sample sample-zone"), lines);
  const row = make("li", "", head);
  if (!openers.has(item.id)) head.setAttribute("aria-expanded", "false");
  row.dataset.id = item.id;
  if (!MANY) filtered.push(() => { row.hidden = !fits(item); });
  show(item.id, row);
  return row;
}

// The words that say so stand under every event; those of a zone are its label, but for paper, where nothing opens.
function snippet(item) {
  const source = item.card.sources[0];
  if (!source) return "";
  const element = make("span", item.type ? "snippet" : "snippet paper-only", source.quotes.join(" … "));
  element.lang = source.lang;
  element.dir = source.dir;
  return element;
}

// What has no place on the map is read in the list itself.
function unfold(row, head, item) {
  const there = row.querySelector(".card");
  head.setAttribute("aria-expanded", String(!there));
  if (there) there.remove();
  else row.append(card(item));
  select(item.id);
}

function articles() {
  return make("div", "texts", ...DATA.documents.map((each) => {
    const text = make("div", "text", ...each.passages.map(passage));
    text.lang = each.lang;
    text.dir = each.dir;
    return make("section", "", word("h2", "", each.source), text);
  }));
}

const linked = new Set();

function passage([text, ids, triggers]) {
  if (!ids.length && !triggers.length) return document.createTextNode(text);
  const id = triggers[0] || ids[0];
  const element = make("mark", triggers.length ? "trigger" : "", text);
  const type = eventOf.has(id) ? eventOf.get(id).type : null;
  element.style.setProperty("--mark", type ? (DATA.symbols[type] || DATA.symbols.other).colour : colour("--zone"));
  for (const each of new Set([...ids, ...triggers])) show(each, element);
  element.addEventListener("click", () => (openers.has(id) ? open(id) : reveal(id)));
  if (!linked.has(id)) {
    linked.add(id);
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.addEventListener("keydown", (press) => { if (press.key === "Enter") element.click(); });
  }
  return element;
}

function reveal(id) {
  document.getElementById("tab-events").click();
  const row = [...document.querySelectorAll(".list li")].find((each) => each.dataset.id === id);
  if (!row) return;
  row.scrollIntoView({ block: "nearest" });
  if (!row.querySelector(".card")) row.querySelector("button").click();
}

function drawPanel() {
  const views = [["events", WORDS.events, eventList()]];
  if (DATA.documents.some((each) => each.passages.length)) views.push(["text", WORDS.text, articles()]);
  const tabs = make("div", "tabs");
  tabs.setAttribute("role", "tablist");
  tabs.setAttribute("aria-label", WORDS.panel);
  const panel = make("section", "panel", tabs);
  panel.setAttribute("aria-label", WORDS.panel);
  for (const [id, label, view] of views) {
    const tab = button("", label, () => turn(id));
    tab.id = `tab-${id}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `view-${id}`);
    view.id = `view-${id}`;
    view.tabIndex = 0;
    view.setAttribute("role", "tabpanel");
    view.setAttribute("aria-labelledby", tab.id);
    tabs.append(tab);
    panel.append(view);
  }
  const turn = (chosen) => views.forEach(([id, , view]) => {
    const on = id === chosen;
    view.classList.toggle("off", !on);
    const tab = tabs.querySelector(`#tab-${id}`);
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
  });
  tabs.addEventListener("keydown", (press) => {
    if (press.key !== "ArrowLeft" && press.key !== "ArrowRight") return;
    const other = tabs.querySelector('[aria-selected="false"]');
    if (!other) return;
    other.click();
    other.focus();
  });
  turn("events");
  map.getContainer().after(panel);
  const fold = button("fold", WORDS.events, () => document.body.classList.toggle("unfolded"));
  map.getContainer().append(fold);
  L.DomEvent.disableClickPropagation(fold);
}
