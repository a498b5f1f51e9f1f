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
    const key = event.place;
    if (!key) continue;
    if (!byPlace.has(key)) byPlace.set(key, { kind: "event", text: key, lon: event.at.lon, lat: event.at.lat, under: new Set(), pin });
    if (event.look) byPlace.get(key).under.add(event.card.certainty + (event.look === "doubt" ? " ?" : ""));
  }
  const own = [...byPlace.values()].map((label) => ({ ...label, under: [...label.under].join(", ") }));
  const zones = DATA.zones.map((zone) => ({
    kind: "zone", text: zone.card.label, under: zone.estimated ? WORDS.limits : "", lon: zone.at[0], lat: zone.at[1], centred: true,
  }));
  const places = DATA.places.map((place) => ({ kind: place.area ? "country" : "place", text: place.label, lon: place.lon, lat: place.lat, dot: !place.area }));
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
    const taken = [...seen.map(boxOfPin), ...seen.flatMap(boxesOfLine), ...dots, ...boxesOf(".note-inner, .zoom, .theatres button, .folium-map .legend, .leaflet-control-scale, .fold")];
    const view = map.getPixelBounds().getTopLeft();
    const corner = view.subtract(map.getPixelOrigin());
    const size = map.getSize();
    const put = (label) => settle(label, taken, pane, [corner.x, corner.y, corner.x + size.x, corner.y + size.y]);
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
  map.on("moveend resize", relabel);
  relabel();
}

// A dot keeps other places' labels at a distance, or it would seem to be theirs.
const dotBox = ({ x, y }, reach = 3) => [x - reach, y - reach, x + reach, y + reach];

// A leader line as a chain of small boxes from its point to its symbol.
function boxesOfLine(pin) {
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

// Right of the point, left of it, below, above: the first that is free and inside the view.
function settle(label, taken, pane, view) {
  const at = map.latLngToLayerPoint([label.lat, label.lon]);
  const { size } = KINDS[label.kind];
  const width = Math.max(widthOf(label.text, label.kind), label.under ? widthOf(label.under, "city") : 0);
  const height = size + 4 + (label.under ? 13 : 0);
  const gap = label.dot ? 5 : 4;
  const middle = [at.x - width / 2, at.y - height / 2];
  const spots = label.centred || label.kind === "country"
    ? [middle, [middle[0], at.y + 16], [middle[0], at.y - height - 16], [at.x + 20, middle[1]], [at.x - width - 20, middle[1]]]
    : [[at.x + gap, middle[1]], [at.x - width - gap, middle[1]], [middle[0], at.y + 5], [middle[0], at.y - height - 5], [middle[0], at.y + 13], [at.x + 18, middle[1]], [at.x - width - 18, middle[1]],
      [at.x + gap, at.y + 3], [at.x - width - gap, at.y + 3], [at.x + gap, at.y - height - 3], [at.x - width - gap, at.y - height - 3]];
  if (label.pin && label.pin.ringed) spots.push([middle[0], at.y + 66], [middle[0], at.y - height - 66], [at.x + 66, middle[1]], [at.x - width - 66, middle[1]]);
  const boxes = spots.map(([x, y]) => [x, y, x + width, y + height]).filter((box) => inside(box, view));
  const clear = (box) => !taken.some((other) => other.owner !== label && overlap(box, other));
  const free = boxes.find(clear) || (label.kind === "event" && boxes.find((box) => !taken.some((other) => !other.owner && overlap(box, other))));
  if (label.minor && (!free || (label.dot && taken.some((other) => overlap(dotBox(at), other))))) return;
  if (label.dot) {
    taken.push(dotBox(at));
    pane.append(positioned(make("i", `dot ${label.kind}`), at.x, at.y));
  }
  if (!free) return;
  taken.push(free);
  const element = make("div", `label ${label.kind}${free[0] < at.x - width * 0.9 ? " left" : free[0] < at.x ? " centre" : ""}`, word("span", "", label.text), label.under ? word("small", "", label.under) : "");
  element.style.width = `${Math.ceil(width)}px`;
  pane.append(positioned(element, free[0], free[1]));
}

function positioned(element, x, y) {
  L.DomUtil.setPosition(element, L.point(Math.round(x), Math.round(y)));
  return element;
}

const inside = (box, view) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
