// ---- labels: the map's own places first, then cities by size; each only where it covers nothing.
const KINDS = {
  event: { size: 13, weight: 650 },
  place: { size: 12, weight: 450 },
  zone: { size: 12, weight: 500 },
  country: { size: 12, weight: 500, spacing: 1.6 },
  city: { size: 11, weight: 400 },
};
const FONT = getComputedStyle(document.body).fontFamily;
const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

function widthOf(text, kind) {
  const key = kind + text;
  if (!widths.has(key)) {
    const { size, weight, spacing } = KINDS[kind];
    ruler.font = `${weight} ${size}px ${FONT}`;
    widths.set(key, ruler.measureText(text).width + text.length * (spacing || 0) + 4);
  }
  return widths.get(key);
}

const CITY_FLOOR = [[3, 6e6], [4, 2.5e6], [5, 9e5], [6, 3.5e5], [7, 1e5], [8, 3e4], [9, 8e3]];
const countryFloorAt = (zoom) => (zoom < 3 ? 4e7 : zoom < 4 ? 8e6 : zoom < 5 ? 1e6 : zoom < 7.5 ? 0 : Infinity);
const floorAt = (zoom) => (CITY_FLOOR.find(([limit]) => zoom < limit) || [0, 0])[1];

// One label a place: the events there, and the word for those that are not plain fact.
function ownLabels() {
  const byPlace = new Map();
  for (const pin of pins) {
    const { event } = pin;
    if (pin.out || event.at.beside) continue; // a ring to one side of its place: the place has a dot and a label of its own
    if (pin.gathered && !pin.alone) continue; // a disc of several places
    const key = event.place;
    if (!key) continue;
    if (!byPlace.has(key)) byPlace.set(key, { kind: "event", text: key, lon: event.at.lon, lat: event.at.lat, under: new Set(), pin });
    byPlace.get(key).under.add(event.look ? event.card.certainty + (event.look === "doubt" ? " ?" : "") : "");
  }
  // the word under a place is true of all that happened there, or it is left to the symbols
  const own = [...byPlace.values()].map((label) => ({ ...label, under: label.under.size === 1 ? [...label.under][0] : "" }));
  const zones = DATA.zones.map((zone) => ({
    kind: "zone", text: zone.card.label, under: zone.estimated ? WORDS.limits : "", lon: zone.at[0], lat: zone.at[1], centred: true,
  }));
  const places = DATA.places.filter((place) => !byPlace.has(place.label)).map((place) => ({ kind: place.area ? "country" : "place", text: place.label, lon: place.lon, lat: place.lat, dot: !place.area }));
  return [...own, ...places, ...zones];
}

// Where labels are put again: after every move, and when a filter hides symbols.
let relabel = () => {};

function drawLabels() {
  const pane = map.getPane("labels");
  let own = ownLabels();
  const names = new Set(own.map((label) => label.text));
  for (const [event] of notes.values()) names.add(event.place);
  const near = (lon, lat) => own.some((label) => Math.abs(label.lon - lon) < 0.04 && Math.abs(label.lat - lat) < 0.04);
  const cities = DATA.tiles ? [] : DATA.cities.filter(([text, lon, lat]) => !names.has(text) && !near(lon, lat));
  relabel = () => {
    pane.replaceChildren();
    own = ownLabels();
    const seen = pins.filter((pin) => !pin.out);
    const dots = own.filter((label) => label.dot).map((label) => Object.assign(dotBox(map.latLngToLayerPoint([label.lat, label.lon]), 8), { owner: label }));
    const taken = [...seen.map(boxOfPin), ...seen.flatMap(boxesOfLine), ...dots, ...boxesOf(`.note-inner, ${OVERLAYS}`)];
    const view = viewBox();
    const crowd = own.length > LEADERS;
    const put = (label) => settle(label, taken, pane, view, crowd);
    own.forEach(put);
    const least = floorAt(map.getZoom());
    const bounds = map.getBounds();
    const fewest = countryFloorAt(map.getZoom());
    for (const country of [1, 0]) {
      for (const [text, lon, lat, people, isCountry] of cities) {
        if (people < (country ? fewest : least)) break;
        if (isCountry === country && bounds.contains([lat, lon])) put({ kind: country ? "country" : "city", text, lon, lat, dot: !country, minor: true });
      }
    }
  };
  map.on("zoomstart", () => pane.replaceChildren());
  map.on("moveend resize", () => { settleNotes(); relabel(); });
  relabel();
}

// Beyond this many names of its own, a map is not made clearer by lines to them.
const LEADERS = 60;
const OVERLAYS = ".zoom, .theatres button, .folium-map .legend, .leaflet-control-scale, .fold";

// What the map shows, in the pixels of its layers.
function viewBox() {
  const corner = map.getPixelBounds().getTopLeft().subtract(map.getPixelOrigin());
  const size = map.getSize();
  return [corner.x, corner.y, corner.x + size.x, corner.y + size.y];
}

// A dot keeps other places' labels at a distance, or it would seem to be theirs.
const dotBox = ({ x, y }, reach = 3) => [x - reach, y - reach, x + reach, y + reach];

// A leader line as a chain of small boxes from its point to its symbol.
function boxesOfLine(pin) {
  if (pin.gathered) return [];
  const at = map.latLngToLayerPoint(pin.marker.getLatLng());
  const steps = Math.ceil(pin.offset.distanceTo(L.point(0, 0)) / 5);
  return Array.from({ length: steps }, (_, step) => {
    const { x, y } = at.add(pin.offset.multiplyBy(step / steps));
    return [x - 2, y - 2, x + 2, y + 2];
  });
}

function boxOfPin(pin) {
  const at = map.latLngToLayerPoint(pin.marker.getLatLng()).add(pin.offset);
  return [at.x - SIZE / 2 + 2, at.y - SIZE / 2 + 2, at.x + SIZE / 2 + 2, at.y + SIZE / 2];
}

function boxesOf(selector) {
  const origin = map.getPane("labels").getBoundingClientRect();
  return [...document.querySelectorAll(selector)].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top];
  });
}

// Right of the point, left of it, below, above: the first that is free and inside the view. A place of an event or of the text keeps its
// name even where all is full: farther away, with a line to its point.
function settle(label, taken, pane, view, crowd) {
  const at = map.latLngToLayerPoint([label.lat, label.lon]);
  const lines = label.kind === "zone" ? linesOf(label.text) : [label.text];
  const width = Math.max(...lines.map((line) => widthOf(line, label.kind)), label.under ? widthOf(label.under, "city") : 0);
  const height = lines.length * (KINDS[label.kind].size + 3) + 1 + (label.under ? 13 : 0);
  const boxes = (spots) => spots.map(([x, y]) => [x, y, x + width, y + height]).filter((box) => inside(box, view));
  const clear = (box) => !taken.some((other) => other.owner !== label && overlap(box, other));
  let free = boxes(spotsOf(label, at, width, height)).find(clear);
  if (label.minor && (!free || (label.dot && taken.some((other) => overlap(dotBox(at), other))))) return;
  if (label.dot) {
    taken.push(dotBox(at));
    pane.append(positioned(make("i", `dot ${label.kind}`), at.x, at.y));
  }
  if (!free && !crowd && (label.kind === "event" || label.kind === "place") && inside([at.x, at.y, at.x, at.y], view)) {
    free = boxes(fartherOf(at, width, height)).find(clear);
    if (free) pane.append(leader(at, free));
  }
  if (!free) return;
  taken.push(free);
  const side = label.centred ? " centre" : free[0] < at.x - width * 0.9 ? " left" : free[0] < at.x ? " centre" : "";
  const element = make("div", `label ${label.kind}${side}`, word("span", "", lines.join("\n")), label.under ? word("small", "", label.under) : "");
  element.style.width = `${Math.ceil(width)}px`;
  pane.append(positioned(element, free[0], free[1]));
}

// Corners (left, top) to try for a label, the best first.
function spotsOf(label, at, width, height) {
  const gap = label.dot ? 5 : 4;
  const middle = [at.x - width / 2, at.y - height / 2];
  if (label.centred || label.kind === "country") {
    return [middle, [middle[0], at.y + 16], [middle[0], at.y - height - 16], [at.x + 20, middle[1]], [at.x - width - 20, middle[1]]];
  }
  const near = [[at.x + gap, middle[1]], [at.x - width - gap, middle[1]], [middle[0], at.y + 5], [middle[0], at.y - height - 5], [middle[0], at.y + 13], [at.x + 18, middle[1]], [at.x - width - 18, middle[1]],
    [at.x + gap, at.y + 3], [at.x - width - gap, at.y + 3], [at.x + gap, at.y - height - 3], [at.x - width - gap, at.y - height - 3]];
  const ringed = label.pin && (label.pin.ringed || label.pin.gathered);
  return ringed ? [...near, [middle[0], at.y + 66], [middle[0], at.y - height - 66], [at.x + 66, middle[1]], [at.x - width - 66, middle[1]]] : near;
}

function fartherOf(at, width, height) {
  return [34, 50, 70, 95, 125].flatMap((radius) => Array.from({ length: 16 }, (_, turn) => {
    const [across, up] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)];
    return [at.x + radius * across - (width / 2) * (1 - across), at.y + radius * up - (height / 2) * (1 - up)];
  }));
}

// A thin line from a point to the nearest edge of its label's box.
function leader(at, [left, top, right, bottom]) {
  const [x, y] = [Math.max(left, Math.min(at.x, right)) - at.x, Math.max(top + 3, Math.min(at.y, bottom - 3)) - at.y];
  const line = make("i", "leader");
  line.style.width = `${Math.hypot(x, y)}px`;
  line.style.transform = `translate(${at.x}px, ${at.y}px) rotate(${Math.atan2(y, x)}rad)`;
  return line;
}

// A long name in lines of about as many letters.
function linesOf(text, most = 26) {
  const count = Math.ceil(text.length / most);
  const lines = [""];
  for (const part of text.split(" ")) {
    const line = lines.at(-1);
    if (line && lines.length < count && line.length + part.length / 2 > text.length / count) lines.push(part);
    else lines[lines.length - 1] = line ? `${line} ${part}` : part;
  }
  return lines;
}

function positioned(element, x, y) {
  L.DomUtil.setPosition(element, L.point(Math.round(x), Math.round(y)));
  return element;
}

const inside = (box, view) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
