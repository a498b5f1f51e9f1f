// ---- elements: every word becomes a text node here, never markup.
const DATA = JSON.parse(document.getElementById("geomap-data").textContent);
// Their keys are words of a dossier: "constructor" is a type of event like any other.
for (const table of [DATA.symbols, DATA.types, DATA.certainties]) Object.setPrototypeOf(table, null);

// Many events come as columns, compressed; a row reads its cells when it is asked for them.
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { count, columns } = await new Response(stream).json();
  class Row {
    constructor(row) { this.row = row; this.fits = true; }
  }
  const read = (values, at) => (Array.isArray(at) ? at.map((each) => values[each]) : values[at]);
  for (const [key, { values, at }] of Object.entries(columns)) Object.defineProperty(Row.prototype, key, { get() { return read(values, at[this.row]); } });
  const whole = ["label", "subtype", "date", "near"];
  Object.defineProperty(Row.prototype, "card", { get() {
    const shown = { type: DATA.types[this.type], certainty: DATA.certainties[this.certainty], sources: this.sources.map(([head, quotes, says]) => ({ ...DATA.heads[head], quotes, says })), rows: this.rows };
    for (const key of whole) shown[key] = this[key];
    return shown;
  } });
  return Array.from({ length: count }, (_, row) => new Row(row));
}

const MANY = typeof DATA.events === "string";
if (MANY) DATA.events = await unpacked(DATA.events);
const WORDS = DATA.words;
const LOCALE = `${WORDS.locale}-u-ca-gregory-nu-latn`;
const number = new Intl.NumberFormat(LOCALE);
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

// A day, counted from 1970-01-01, as the cards say dates.
function dayOf(count) {
  const date = new Date(count * 86400000);
  const day = date.getUTCDate();
  return filled(DATA.dates.day, { day: day === 1 ? DATA.dates.first : day, month: DATA.dates.months[date.getUTCMonth()], year: date.getUTCFullYear() });
}
const map = window[document.querySelector(".folium-map").id];

function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

// A foreign word is set apart, so that its writing direction cannot reach its neighbours.
function word(name, className, text) {
  const element = make(name, className, text);
  element.dir = "auto";
  return element;
}

function drawn(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function button(className, text, act) {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const narrow = window.matchMedia("(max-width: 860px)");
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
const short = window.matchMedia("(max-height: 420px)");
