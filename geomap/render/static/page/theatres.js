// ---- theatres: the map opens where most happens; one click shows another part of the world, or everything.
const boundsOf = ([west, south, east, north]) => L.latLngBounds([south, west], [north, east]);
const regions = DATA.events.filter((event) => event.at && event.at.style === "unit").map(({ at }) => [at.lat, at.lon]);
const theatres = DATA.theatres.map((theatre) => ({ ...theatre, bounds: withNotes(boundsOf(theatre.box)) }));
const BUTTONS = 4;
let current = null;

// What is known by a region beside the theatre's own events belongs into its view.
function withNotes(bounds) {
  const around = bounds.pad(0.5);
  regions.filter((point) => around.contains(point)).forEach((point) => bounds.extend(point));
  return bounds;
}

const near = (point) => L.latLng(point).toBounds(400000);
const theatreAt = (point) => (theatres.find((theatre) => theatre.bounds.pad(0.1).contains(point)) || {}).bounds;

function everything() {
  const bounds = L.latLngBounds([]);
  theatres.forEach((theatre) => bounds.extend(theatre.bounds));
  for (const event of DATA.events) if (event.at) bounds.extend([event.at.lat, event.at.lon]);
  return bounds.isValid() ? bounds : L.latLngBounds([-40, -120], [65, 150]);
}

// The legend and the buttons lie on the map's left edge: content is fitted beside them.
function fit(bounds) {
  current = bounds;
  const box = map.getContainer().querySelector(".legend");
  const size = map.getSize();
  const left = box && box.open ? box.offsetWidth + 44 : 36;
  const bar = map.getContainer().querySelector(".theatres");
  const [x, y] = [Math.min(36, size.x / 8), Math.min((bar ? bar.offsetHeight : 0) + 52, size.y / 3)];
  map.invalidateSize({ animate: false });
  map.fitBounds(bounds, { paddingTopLeft: [Math.min(left, size.x / 3), y], paddingBottomRight: [x + 24, Math.min(40, size.y / 6)], maxZoom: 8, animate: false });
}

function theatreButtons() {
  const box = make("div", "theatres");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", WORDS.theatres);
  box.dir = WORDS.direction;
  const add = (label, bounds) => {
    const element = button("", "", () => { map.closePopup(); fit(bounds()); press(element); });
    element.append(word("span", "", label));
    box.append(element);
    return element;
  };
  const press = (chosen) => [...box.children].forEach((each) => each.setAttribute("aria-pressed", String(each === chosen)));
  if (theatres.length > 1) {
    const elements = theatres.slice(0, BUTTONS).map((theatre) => add(theatre.label || WORDS.map, () => theatre.bounds));
    add(WORDS.everything, everything);
    press(elements[0]);
  }
  return box;
}

function controls() {
  const box = make("div", "zoom");
  const zoom = (sign, label, step) => {
    const element = button("", sign, () => map.setZoom(map.getZoom() + step, { animate: !still.matches }));
    element.setAttribute("aria-label", label);
    box.append(element);
  };
  zoom("+", WORDS.zoom_in, 1);
  zoom("\u2212", WORDS.zoom_out, -1);
  const bar = make("div", "controls", box, theatreButtons());
  L.DomEvent.disableClickPropagation(bar);
  L.DomEvent.disableScrollPropagation(bar);
  map.getContainer().append(bar);
  map.getContainer().append(scaleBar());
}
