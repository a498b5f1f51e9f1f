// ---- spread: symbols that would cover each other fan out from their own points, with a line back to the point.
const SIZE = 30;
const pins = [];

// Beyond this many, merging until nothing overlaps would cost more than it shows.
const MERGED = 150;

function spread() {
  let groups = pins.filter((pin) => !pin.out).map((pin) => ({ members: [{ pin, at: map.latLngToLayerPoint(pin.marker.getLatLng()) }] }));
  groups.forEach(arrange);
  for (let pair = clash(groups); pair && pins.length <= MERGED; pair = clash(groups)) {
    const merged = { members: [...pair[0].members, ...pair[1].members] };
    arrange(merged);
    groups = [...groups.filter((group) => !pair.includes(group)), merged];
  }
  for (const { members, spots } of groups) {
    members.forEach(({ pin, at }, index) => {
      pin.ringed = members.length > 5;
      place(pin, spots[index].subtract(at));
    });
  }
  settleNotes();
}

// Give each member of a group its spot: one alone stands on its needle, several fan out around their middle, in the order they lie.
function arrange(group) {
  const { members } = group;
  const sum = members.reduce((total, { at }) => total.add(at), L.point(0, 0));
  group.centre = sum.divideBy(members.length);
  const turn = ({ at }) => Math.atan2(at.y - group.centre.y, at.x - group.centre.x);
  if (members.length > 5) members.sort((a, b) => turn(a) - turn(b));
  else members.sort((a, b) => a.at.x - b.at.x);
  const fan = members.length > 1 ? fanOf(members.length) : [members[0].pin.exact ? [0, -21] : [0, 0]];
  group.spots = fan.map((offset) => group.centre.add(offset));
}

function clash(groups) {
  for (const [index, one] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      if (one.spots.some((a) => other.spots.some((b) => Math.abs(a.x - b.x) < SIZE - 5 && Math.abs(a.y - b.y) < SIZE - 5))) return [one, other];
    }
  }
  return null;
}

// A note may stand anywhere near its country's point: the nearest place where it hides no symbol.
const plates = [];

function settleNotes() {
  const taken = pins.filter((pin) => !pin.out).map(boxOfPin);
  for (const { marker, plate } of plates) {
    const at = map.latLngToLayerPoint(marker.getLatLng());
    const [width, height] = [plate.offsetWidth / 2 + 2, plate.offsetHeight / 2 + 2];
    const boxAt = ([x, y]) => [at.x + x - width, at.y + y - height, at.x + x + width, at.y + y + height];
    const shift = [[0, 0], ...[36, 60, 84].flatMap(ringOf)].find((each) => !taken.some((box) => overlap(box, boxAt(each)))) || [0, 0];
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
  pin.marker.options.icon.options.popupAnchor = [offset.x, offset.y - half + 4];
  pin.line.replaceChildren();
  if (offset.x || offset.y) {
    const [x, y] = [half - offset.x, half - offset.y];
    pin.line.append(
      drawn("path", { d: `M${half} ${half}L${x} ${y}`, class: pin.exact ? "needle" : "needle loose" }),
      drawn("circle", { cx: x, cy: y, r: 2.3, class: "point" }),
    );
  }
}
