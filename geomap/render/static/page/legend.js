// ---- legend: only what is on this map.
const located = () => DATA.events.filter((event) => event.at);

function legend() {
  const rows = [];
  const row = (picture, text) => rows.push(make("li", "", picture, make("span", "", text)));
  for (const type of new Set(DATA.events.map((event) => event.type))) row(symbol(type, ""), DATA.types[type]);
  const looks = new Map([["doubt", WORDS.uncertain], ["planned", WORDS.planned], ["denied", WORDS.denied]]);
  for (const [look, text] of looks) if (DATA.events.some((event) => event.look === look)) row(symbol("other", look), text);
  for (const [style, text] of [["exact", WORDS.needle], ["near", WORDS.ring], ["area", WORDS.area], ["unit", WORDS.unit], ["note", WORDS.note]]) {
    if (located().some((event) => event.at.style === style)) row(make("i", `sample sample-${style}`), text);
  }
  if (DATA.zones.length) row(make("i", "sample sample-zone"), DATA.zones.some((zone) => zone.estimated) ? WORDS.zone : WORDS.zone_stated);
  if (DATA.zones.some((zone) => zone.core.length)) row(make("i", "sample sample-core"), WORDS.core);
  if (DATA.places.length) row(make("i", "sample sample-mentioned"), WORDS.mentioned);
  row(make("i", "sample sample-disc"), WORDS.disc);
  const disc = rows.at(-1);
  const gathered = () => { disc.hidden = !(MANY || discs.length); };
  map.on("moveend", gathered);
  filtered.push(gathered);
  gathered();
  if (styled.some(([role]) => role === "border_disputed")) {
    row(make("i", "sample sample-disputed"), WORDS.disputed);
    const border = rows.at(-1);
    const seen = () => { border.hidden = !disputed(); };
    map.on("moveend", seen);
    seen();
  }
  const box = make("details", "legend", make("summary", "", WORDS.legend), make("ul", "", ...rows), make("p", "", WORDS.precision_note));
  box.open = true;
  box.dir = WORDS.direction;
  return box;
}

// Does any part of a disputed border lie in the view?
const disputed = () => styled.some(([role, layer]) => role === "border_disputed" && map.hasLayer(layer) && layer.getLatLngs().flat(2).some((point) => map.getBounds().contains(point)));

function placeLegend() {
  const box = legend();
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  narrow.addEventListener("change", () => putLegend(box));
  short.addEventListener("change", () => putLegend(box));
  putLegend(box);
  if (DATA.events.length && !located().length && !DATA.zones.length) map.getContainer().append(word("p", "hint", WORDS.nothing_placed));
}

// On the map where there is room for both, under the list on a telephone, and under the map on paper.
function putLegend(box) {
  const printing = document.documentElement.classList.contains("printing");
  box.open = printing || (!short.matches && (narrow.matches || map.getSize().x >= 640));
  if (printing) map.getContainer().after(box);
  else (narrow.matches && !short.matches ? document.querySelector(".panel") : map.getContainer()).append(box);
}
