// ---- events: a symbol on a needle for an exact place, within a ring for "near", without either for an area; a note for a whole area.
const eventOf = new Map(DATA.events.map((event) => [event.id, event]));
const notes = new Map();
const isNote = (event) => event.at && (event.at.style === "note" || event.at.style === "unit");

function drawEvents() {
  for (const event of DATA.events) {
    if (!event.at) continue;
    if (isNote(event)) {
      const key = event.at.feature || `${event.at.lon} ${event.at.lat}`;
      notes.set(key, [...(notes.get(key) || []), event]);
    } else if (!MANY) drawPin(event);
  }
  if (MANY) crowd();
  for (const [feature, events] of notes) if (!zoneOf.has(feature)) drawNote(events);
  map.on("zoomend viewreset", spread);
  spread();
}

function drawPin(event) {
  const { lon, lat, style, km } = event.at;
  const line = drawn("svg", { class: "line", width: SIZE, height: SIZE, "aria-hidden": "true" });
  const icon = L.divIcon({ html: make("div", "pin-inner", line, symbol(event.type, event.look)), className: `pin${style === "near" && !km ? " bare" : ""}`, iconSize: [SIZE, SIZE] });
  const marker = L.marker([lat, lon], { icon, keyboard: true, riseOnHover: true, autoPanOnFocus: false }).addTo(map);
  const ring = style === "near" && km ? L.circle([lat, lon], { radius: km * 1000, pane: "zones", className: "ring", interactive: false }).addTo(map) : null;
  name(marker, [event.card.label, event.card.date, event.place, event.card.certainty]);
  const pin = { marker, line, ring, exact: style === "exact", offset: L.point(0, 0), event, out: false };
  pins.push(pin);
  answer(marker, [event]);
  filtered.push(() => {
    pin.out = !fits(event);
    for (const layer of [marker, ring]) if (layer) layer.getElement().classList.toggle("out", pin.out);
  });
}

function drawNote(events) {
  const { lon, lat } = events[0].at;
  const plate = make("div", "note-inner", word("span", "", events[0].place), ...signsOf(events));
  const marker = L.marker([lat, lon], { icon: L.divIcon({ html: plate, className: `note ${events[0].at.style}`, iconSize: null }), keyboard: true, zIndexOffset: -500 }).addTo(map);
  plates.push({ marker, plate });
  name(marker, [events[0].place, WORDS[events[0].at.style], ...events.slice(0, AT_ONCE).map((event) => event.card.label)]);
  answer(marker, events);
  filtered.push(() => marker.getElement().classList.toggle("out", !events.some(fits)));
}

// Every event's own symbol, or one a type where there are many.
function signsOf(events) {
  if (events.length <= 6) return events.map((event) => symbol(event.type, event.look));
  return [...[...new Set(events.map((event) => event.type))].map((type) => symbol(type, "")), make("span", "number", number.format(events.length))];
}

function name(marker, parts) {
  marker.getElement().setAttribute("aria-label", parts.filter(Boolean).join(", "));
}

// The marker opens one popup with the cards of all its items; each item can be opened by id from anywhere.
function answer(layer, items) {
  const content = () => cardsOf(items);
  layer.bindPopup(content, { maxWidth: 340, minWidth: 200, className: "geomap-popup", autoPan: false });
  layer.on("popupopen", () => { select(items[0].id); frame(layer.getPopup()); });
  for (const item of items) {
    if (layer.getElement) show(item.id, layer.getElement());
    openers.set(item.id, () => {
      const point = layer.getLatLng ? layer.getLatLng() : layer.getCenter();
      if (!map.getBounds().pad(-0.05).contains(point) || map.getZoom() < 4) fit(theatreAt(point) || near(point));
      layer.openPopup(point);
      select(item.id);
    });
  }
}

// What had the focus before a card took it: a symbol, a row of the list, a word of the text.
let before = null;

// The popup is moved into the map's box, and made to scroll where it is taller than the map.
function frame(popup) {
  const size = map.getSize();
  popup.options.maxWidth = Math.min(340, size.x - 48);
  popup.options.maxHeight = Math.max(120, size.y - 90);
  popup.options.autoPan = true;
  const legend = map.getContainer().querySelector(".legend");
  popup.options.autoPanPaddingTopLeft = [legend && legend.open && size.x >= 640 ? legend.offsetWidth + 22 : 12, 12];
  popup.options.autoPanPaddingBottomRight = [12, 12];
  popup.update();
  const element = popup.getElement();
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", element.querySelector("h3").textContent);
  element.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", WORDS.close);
  element.tabIndex = -1;
  if (!element.contains(document.activeElement)) before = document.activeElement;
  element.querySelector(".leaflet-popup-content").tabIndex = 0; // it scrolls where it is taller than the map
  element.focus({ preventScroll: true });
}
