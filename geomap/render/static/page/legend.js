// ---- legend: only what is on this map.
function legend() {
  const rows = [];
  const row = (picture, text) => rows.push(make("li", "", picture, make("span", "", text)));
  const located = DATA.events.filter((event) => event.at);
  for (const type of new Set(DATA.events.map((event) => event.type))) row(symbol(type, ""), DATA.types[type]);
  const looks = new Map([["doubt", WORDS.uncertain], ["planned", WORDS.planned], ["denied", WORDS.denied]]);
  for (const [look, text] of looks) if (DATA.events.some((event) => event.look === look)) row(symbol("other", look), text);
  for (const [style, text] of [["exact", WORDS.needle], ["near", WORDS.ring], ["area", WORDS.area], ["unit", WORDS.unit], ["note", WORDS.note]]) {
    if (located.some((event) => event.at.style === style)) row(make("i", `sample sample-${style}`), text);
  }
  if (DATA.zones.length) row(make("i", "sample sample-zone"), DATA.zones.some((zone) => zone.estimated) ? WORDS.zone : WORDS.zone_stated);
  if (DATA.zones.some((zone) => zone.core.length)) row(make("i", "sample sample-core"), WORDS.core);
  if (DATA.places.length) row(make("i", "sample sample-mentioned"), WORDS.mentioned);
  if (disputed()) row(make("i", "sample sample-disputed"), WORDS.disputed);
  const box = make("details", "legend", make("summary", "", WORDS.legend), make("ul", "", ...rows), make("p", "", WORDS.precision_note));
  box.open = true;
  box.dir = WORDS.direction;
  return box;
}

const disputed = () => DATA.basemap.some((part) => (part.layers.border_disputed || []).length);

function placeLegend() {
  const box = legend();
  const settle = () => {
    box.open = !short.matches && (narrow.matches || map.getSize().x >= 640);
    (narrow.matches && !short.matches ? document.querySelector(".panel") : map.getContainer()).append(box);
  };
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  narrow.addEventListener("change", settle);
  short.addEventListener("change", settle);
  settle();
}
