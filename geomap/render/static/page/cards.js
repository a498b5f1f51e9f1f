// ---- cards: what the map knows of one event or zone, and the words that say so.
function card(item) {
  const shown = item.card;
  const head = make("div", "card-head", ...(item.type ? [symbol(item.type, item.look)] : []), word("h3", "", shown.label));
  const kind = make("p", "kind", shown.type, shown.subtype ? ` · ${shown.subtype}` : "");
  const sources = shown.sources.map((source) => make("section", "said",
    ...source.quotes.map((quote) => quoted(quote, source)),
    ...source.says.map(([value, note]) => make("p", "says", word("span", "", value), ` ${note}`)),
    make("p", "source", word("span", "", source.name), source.date && shown.sources.length > 1 ? ` · ${source.date}` : "")));
  const rows = shown.rows.flatMap(([name, value, note]) => [
    make("dt", "", name),
    make("dd", "", word("span", "", value), note ? word("small", "", note) : ""),
  ]);
  const element = make("article", `card${sources.length > 1 ? " several" : ""}`, head, kind, ...sources, make("dl", "", ...rows));
  element.dir = WORDS.direction;
  return element;
}

// The words of an article, in its own language and direction.
function quoted(text, source) {
  const element = make("blockquote", "", text);
  element.lang = source.lang;
  element.dir = source.dir;
  return element;
}

// Everything that shows one event or zone, so that pointing at it anywhere lights it everywhere.
const shown = new Map();
const openers = new Map();

function show(id, element) {
  if (!shown.has(id)) shown.set(id, new Set());
  shown.get(id).add(element);
  for (const [kind, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
    element.addEventListener(kind, () => light(id, on));
  }
}

function light(id, on) {
  for (const element of shown.get(id) || []) element.classList.toggle("lit", on);
}

function select(id) {
  for (const elements of shown.values()) for (const element of elements) element.classList.remove("chosen");
  for (const element of shown.get(id) || []) element.classList.add("chosen");
  remember({ open: id });
}

function open(id) {
  select(id);
  if (openers.has(id)) openers.get(id)();
}
