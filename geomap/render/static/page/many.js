// ---- many: a map of thousands of events draws them on one canvas, those that would cover each other as one disc with their number.
const CELL = 46;
const PAGE = 100;
const AT_ONCE = 20;
const MOST_ZOOM = 11;

function crowd() {
  const points = DATA.events.filter((event) => event.at && !isNote(event));
  const flat = points.map(({ at }) => L.CRS.EPSG3857.latLngToPoint(L.latLng(at.lat, at.lon), 0));
  const [xs, ys] = [Float64Array.from(flat, (point) => point.x), Float64Array.from(flat, (point) => point.y)];
  const canvas = make("canvas", "crowd");
  canvas.setAttribute("aria-hidden", "true");
  map.getPane("crowd").append(canvas);
  let groups = [];
  let corner = L.point(0, 0);

  // The cells lie on the world, not on the window, so that groups stay as they are while the map is moved.
  const gather = () => {
    const scale = 2 ** map.getZoom();
    const size = map.getSize();
    corner = map.getPixelBounds().min.subtract(size.divideBy(2));
    const cells = new Map();
    for (let index = 0; index < points.length; index++) {
      const [x, y] = [xs[index] * scale - corner.x, ys[index] * scale - corner.y];
      if (x < 0 || y < 0 || x > 2 * size.x || y > 2 * size.y || !points[index].fits) continue;
      const key = Math.floor((x + corner.x) / CELL) * 1e7 + Math.floor((y + corner.y) / CELL);
      const group = cells.get(key);
      if (!group) cells.set(key, { x, y, members: [index] });
      else {
        group.x += (x - group.x) / (group.members.length + 1);
        group.y += (y - group.y) / (group.members.length + 1);
        group.members.push(index);
      }
    }
    groups = [...cells.values()];
  };
  const draw = () => {
    gather();
    const size = map.getSize().multiplyBy(2);
    const ratio = window.devicePixelRatio || 1;
    Object.assign(canvas, { width: size.x * ratio, height: size.y * ratio });
    Object.assign(canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    L.DomUtil.setPosition(canvas, corner.subtract(map.getPixelOrigin()));
    const ink = canvas.getContext("2d");
    ink.scale(ratio, ratio);
    for (const group of groups) paint(ink, group, points);
  };
  map.on("moveend resize viewreset", draw);
  map.on("zoomstart", () => canvas.getContext("2d").clearRect(0, 0, canvas.width, canvas.height));
  map.on("move", () => { if (map.getPixelBounds().min.subtract(map.getSize().divideBy(2)).distanceTo(corner) > Math.min(map.getSize().x, map.getSize().y) / 3) draw(); });
  map.on("click", ({ layerPoint }) => {
    const at = layerPoint.add(map.getPixelOrigin()).subtract(corner);
    const hit = groups.find((group) => Math.hypot(group.x - at.x, group.y - at.y) <= radiusOf(group) + 3);
    if (hit) answerGroup(hit.members.map((index) => points[index]), map.layerPointToLatLng(L.point(hit.x, hit.y).add(corner).subtract(map.getPixelOrigin())));
  });
  filtered.push(draw);
  draw();
}

const radiusOf = (group) => (group.members.length === 1 ? 12 : Math.min(22, 11 + 2.4 * Math.log10(group.members.length) * 2));

function paint(ink, group, points) {
  const radius = radiusOf(group);
  if (group.members.length > 1) {
    ink.beginPath();
    ink.arc(group.x, group.y, radius, 0, 7);
    ink.fillStyle = colour("--accent");
    ink.fill();
    ink.strokeStyle = colour("--paper");
    ink.lineWidth = 2;
    ink.stroke();
    ink.fillStyle = colour("--paper");
    ink.font = `600 12px ${FONT}`;
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    ink.fillText(number.format(group.members.length), group.x, group.y);
    return;
  }
  const event = points[group.members[0]];
  const { colour: own, outline, sign } = DATA.symbols[event.type] || DATA.symbols.other;
  const hollow = event.look === "doubt" || event.look === "denied";
  ink.save();
  ink.translate(group.x - 12, group.y - 12);
  ink.fillStyle = hollow ? "#fff" : own;
  ink.strokeStyle = hollow ? own : "#fff";
  ink.lineWidth = 1.8;
  ink.setLineDash(event.look === "doubt" ? [3.2, 2] : []);
  ink.fill(new Path2D(outline));
  ink.stroke(new Path2D(outline));
  ink.setLineDash([]);
  ink.stroke(new Path2D(sign));
  ink.restore();
}

// A disc opens into its parts; what lies at one point, or as close as the map goes, is shown as cards.
function answerGroup(events, point) {
  const bounds = L.latLngBounds(events.map(({ at }) => [at.lat, at.lon]));
  const apart = !bounds.getNorthEast().equals(bounds.getSouthWest(), 0.0005);
  if (events.length > 1 && apart && map.getZoom() < MOST_ZOOM) map.fitBounds(bounds.pad(0.2), { maxZoom: MOST_ZOOM, animate: !still.matches });
  else openCards(events, point);
}

function openCards(events, point) {
  const popup = L.popup({ maxWidth: 340, minWidth: 200, className: "geomap-popup", autoPan: false }).setLatLng(point).setContent(cardsOf(events)).openOn(map);
  select(events[0].id);
  frame(popup);
}

function cardsOf(items) {
  const rest = items.length - AT_ONCE;
  return make("div", "cards", ...items.slice(0, AT_ONCE).map(card), rest > 0 ? make("p", "kind", `+ ${filled(WORDS.several, { count: number.format(rest) })}`) : "");
}

// The list a page at a time: what lies in the map's view first, then what no view shows.
function pages() {
  const list = make("ol", "");
  const place = make("p", "");
  place.setAttribute("role", "status");
  let from = 0;
  let rows = [];
  const turn = (step) => { from = Math.max(0, Math.min(from + step, Math.max(0, rows.length - 1))); fill(); };
  const [back, on] = [button("", WORDS.previous, () => turn(-PAGE)), button("", WORDS.next, () => turn(PAGE))];
  const fill = () => {
    list.replaceChildren(...rows.slice(from, from + PAGE).map((item) => { reach(item); return entry(item); }));
    place.textContent = rows.length ? `${number.format(from + 1)}–${number.format(Math.min(rows.length, from + PAGE))} / ${number.format(rows.length)}` : WORDS.nothing_fits;
    back.disabled = from === 0;
    on.disabled = from + PAGE >= rows.length;
  };
  const look = () => {
    const view = map.getBounds();
    const here = (item) => item.at && view.contains([item.at.lat, item.at.lon]);
    const fit = ITEMS.filter((item) => item.fits);
    rows = [...fit.filter(here), ...fit.filter((item) => !item.at)];
    from = 0;
    fill();
  };
  map.on("moveend", look);
  filtered.push(look);
  return make("section", "group", make("div", "pager", back, place, on), list, make("p", "aside", WORDS.quotes_only));
}

// Events get their way to the map when they are listed, not before.
function reach(item) {
  if (!item.at || !item.type || openers.has(item.id)) return;
  openers.set(item.id, () => {
    const point = L.latLng(item.at.lat, item.at.lon);
    if (!map.getBounds().contains(point)) map.setView(point, map.getZoom(), { animate: false });
    openCards([item], point);
  });
}
