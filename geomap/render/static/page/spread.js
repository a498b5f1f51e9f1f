// ---- spread: symbols that would cover each other fan out from their own points, with a line back to the point.
const SIZE = 30;
const pins = [];

function spread() {
  const groups = [];
  for (const pin of pins) {
    const at = map.latLngToLayerPoint(pin.marker.getLatLng());
    const group = groups.find((each) => each[0].at.distanceTo(at) < SIZE - 6);
    if (group) group.push({ pin, at });
    else groups.push([{ pin, at }]);
  }
  for (const group of groups) {
    const fan = group.length > 1 ? fanOf(group.length) : [group[0].pin.exact ? [0, -21] : [0, 0]];
    group.forEach(({ pin, at }, index) => place(pin, group[0].at.add(fan[index]).subtract(at)));
  }
  settleNotes();
}

// A note may stand anywhere near its country's point: the nearest place where it hides no symbol.
const plates = [];

function settleNotes() {
  const taken = pins.map(boxOfPin);
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

function fanOf(count) {
  const around = count > 5;
  const radius = around ? Math.max(46, (count * (SIZE + 2)) / (2 * Math.PI)) : count > 3 ? 46 : 34;
  const step = around ? (2 * Math.PI) / count : 2 * Math.asin((SIZE + 2) / 2 / radius);
  return Array.from({ length: count }, (_, index) => {
    const angle = -Math.PI / 2 + (index - (count - 1) / 2) * step;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
  });
}

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
