// ---- spread: symbols that would cover each other fan out from their own points, with a line back to the point.
const SIZE = 30;
const pins = [];

// Events at one point, or a few beside each other, fan out; more of them from several points are one disc with their number.
const FAN = 5;
const RING = 12;
// Up to this many symbols, groups are merged pair by pair, which keeps the most of them apart.
const PAIRWISE = 150;
const discs = [];

function spread() {
  let groups = pins.filter((pin) => !pin.out).map((pin) => ({ members: [{ pin, at: map.latLngToLayerPoint(pin.marker.getLatLng()) }] }));
  groups.forEach(arrange);
  for (let pairs = clashes(groups); pairs.length; pairs = clashes(groups)) groups = merged(groups, groups.length > PAIRWISE ? pairs : pairs.slice(0, 1));
  for (const { marker, pins: inside } of discs.splice(0)) {
    for (const pin of inside) shown.get(pin.event.id).delete(marker.getElement());
    marker.remove();
  }
  for (const group of groups) {
    for (const [index, { pin, at }] of group.members.entries()) {
      pin.ringed = group.members.length > FAN && !group.disc;
      pin.gathered = group.disc;
      pin.alone = group.places.size === 1;
      for (const layer of [pin.marker, pin.ring]) if (layer) layer.getElement().classList.toggle("gathered", group.disc);
      place(pin, group.spots[index].subtract(at));
    }
    if (group.disc) drawDisc(group);
  }
  settleNotes();
}

// Give each member of a group its spot: one alone stands on its needle, several fan out around their middle, in the order they lie.
function arrange(group) {
  const { members } = group;
  const sum = members.reduce((total, { at }) => total.add(at), L.point(0, 0));
  group.centre = sum.divideBy(members.length);
  group.places = new Set(members.map(({ pin }) => pin.event.at.feature));
  const wide = members.some(({ at }) => at.distanceTo(group.centre) > SIZE / 4);
  group.disc = members.length > (wide ? FAN : RING);
  const turn = ({ at }) => Math.atan2(at.y - group.centre.y, at.x - group.centre.x);
  if (members.length > FAN) members.sort((a, b) => turn(a) - turn(b));
  else members.sort((a, b) => a.at.x - b.at.x);
  const fan = group.disc ? members.map(() => [0, 0]) : members.length > 1 ? fanOf(members.length) : [members[0].pin.exact ? [0, -21] : [0, 0]];
  group.spots = fan.map((offset) => group.centre.add(offset));
  group.seen = group.disc ? [group.centre] : group.spots;
}

function clashes(groups) {
  const pairs = [];
  for (const [index, one] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      const reach = SIZE - 5 + (one.disc ? 4 : 0) + (other.disc ? 4 : 0);
      if (one.seen.some((a) => other.seen.some((b) => Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach))) pairs.push([one, other]);
    }
  }
  return pairs;
}

function merged(groups, pairs) {
  const into = new Map(groups.map((group) => [group, group]));
  for (const [one, other] of pairs) {
    const [kept, gone] = [into.get(one), into.get(other)];
    if (kept === gone) continue;
    kept.members = [...kept.members, ...gone.members];
    for (const [group, target] of into) if (target === gone) into.set(group, kept);
  }
  const left = [...new Set(into.values())];
  left.forEach(arrange);
  return left;
}

// A disc's rim has the colours of its events; a click goes nearer until they stand apart.
function drawDisc({ members, centre }) {
  const events = members.map(({ pin }) => pin.event);
  const point = map.layerPointToLatLng(centre);
  const face = make("div", "disc-face", make("span", "number", number.format(events.length)));
  const inks = events.map((event) => (DATA.symbols[event.type] || DATA.symbols.other).colour).sort();
  face.style.setProperty("--rim", `conic-gradient(${inks.map((ink, index) => `${ink} ${(360 * index) / inks.length}deg ${(360 * (index + 1)) / inks.length}deg`).join(", ")})`);
  const marker = L.marker(point, { icon: L.divIcon({ html: face, className: "disc", iconSize: [38, 38] }), keyboard: true }).addTo(map);
  name(marker, [filled(WORDS.several, { count: number.format(events.length) }), ...events.slice(0, AT_ONCE).map((event) => event.card.label)]);
  marker.on("click keydown", ({ originalEvent, type }) => {
    if (type === "click" || originalEvent.key === "Enter" || originalEvent.key === " ") answerGroup(events, point);
  });
  for (const event of events) shown.get(event.id).add(marker.getElement());
  discs.push({ marker, pins: members.map(({ pin }) => pin) });
}

// A note may stand anywhere near its country's point: the nearest place where it hides no symbol.
const plates = [];

function settleNotes() {
  const seen = pins.filter((pin) => !pin.out);
  const taken = [...seen.map(boxOfPin), ...seen.flatMap(boxesOfLine), ...boxesOf(OVERLAYS)];
  const view = viewBox();
  for (const { marker, plate } of plates) {
    const at = map.latLngToLayerPoint(marker.getLatLng());
    const [width, height] = [plate.offsetWidth / 2 + 2, plate.offsetHeight / 2 + 2];
    const boxAt = ([x, y]) => [at.x + x - width, at.y + y - height, at.x + x + width, at.y + y + height];
    // what stands half outside of the map, or under a control, moves in; what stands outside stays there
    const within = overlap(boxAt([0, 0]), view) ? view : null;
    const pushed = [Math.min(0, view[2] - at.x - width) + Math.max(0, view[0] - at.x + width), Math.min(0, view[3] - at.y - height) + Math.max(0, view[1] - at.y + height)];
    const start = within ? pushed : [0, 0];
    const spots = [start, ...[36, 60, 84, 120, 160].flatMap(ringOf).map(([x, y]) => [start[0] + x, start[1] + y])];
    const shift = spots.find((each) => !taken.some((box) => overlap(box, boxAt(each))) && (!within || inside(boxAt(each), within))) || start;
    marker.getElement().style.margin = `${shift[1]}px 0 0 ${shift[0]}px`;
    marker.options.icon.options.popupAnchor = [shift[0], shift[1] - height];
    taken.push(boxAt(shift));
  }
}

const ringOf = (radius) => Array.from({ length: 8 }, (_, turn) => [Math.round(1.6 * radius * Math.cos((turn * Math.PI) / 4)), Math.round(radius * Math.sin((turn * Math.PI) / 4))]);

// Offsets of `count` symbols: a fan above the middle for a few, rings around it for many.
function fanOf(count) {
  if (count <= 5) {
    const radius = count > 3 ? 46 : 34;
    const step = 2 * Math.asin((SIZE + 2) / 2 / radius);
    return Array.from({ length: count }, (_, index) => around(radius, -Math.PI / 2 + (index - (count - 1) / 2) * step));
  }
  const offsets = [];
  for (let radius = 46; offsets.length < count; radius += SIZE + 4) {
    const room = Math.min(count - offsets.length, Math.floor((2 * Math.PI * radius) / (SIZE + 2)));
    for (let index = 0; index < room; index++) offsets.push(around(radius, -Math.PI + ((index + 0.5) * 2 * Math.PI) / room));
  }
  return offsets;
}

const around = (radius, angle) => [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];

function place(pin, offset) {
  const half = SIZE / 2;
  const element = pin.marker.getElement();
  element.style.margin = `${offset.y - half}px 0 0 ${offset.x - half}px`;
  pin.offset = offset;
  pin.marker.options.icon.options.popupAnchor = pin.gathered ? [0, 0] : [offset.x, offset.y - half + 4];
  pin.line.replaceChildren();
  if ((offset.x || offset.y) && !pin.gathered) {
    const [x, y] = [half - offset.x, half - offset.y];
    pin.line.append(
      drawn("path", { d: `M${half} ${half}L${x} ${y}`, class: pin.exact ? "needle" : "needle loose" }),
      drawn("circle", { cx: x, cy: y, r: 2.3, class: "point" }),
    );
  }
}
