// ---- basemap: the world coarsely, each theatre closely, from lines packed by polyline.py.
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS = new Map([...LETTERS].map((letter, digit) => [letter, digit]));

// `turn` is added to the longitudes: 360 draws a line once more, one turn of the Earth to the east.
function unpack(text, scale, turn = 0) {
  const points = [];
  let value = 0, shift = 1, x = 0, y = 0, step = null;
  for (const letter of text) {
    const digit = DIGITS.get(letter);
    value += (digit % 32) * shift;
    shift *= 32;
    if (digit >= 32) continue;
    const signed = value % 2 ? -(value + 1) / 2 : value / 2;
    value = 0;
    shift = 1;
    if (step === null) { step = signed; continue; }
    x += step;
    y += signed;
    step = null;
    points.push([y / scale, x / scale + turn]);
  }
  return points;
}

const LOOK = {
  sea: () => ({ stroke: false, fill: true, fillOpacity: 1, fillColor: colour("--sea") }),
  land: () => ({ stroke: true, weight: 0.8, color: colour("--land"), fill: true, fillOpacity: 1, fillColor: colour("--land") }),
  lake: () => ({ stroke: true, weight: 0.6, color: colour("--river"), fill: true, fillOpacity: 1, fillColor: colour("--sea") }),
  river: () => ({ weight: 0.8, color: colour("--river"), fill: false }),
  border_admin1: () => ({ weight: 0.7, color: colour("--unit"), dashArray: "1 3", lineCap: "round", fill: false }),
  border: () => ({ weight: 1, color: colour("--border"), fill: false }),
  border_disputed: () => ({ weight: 1.1, color: colour("--border"), dashArray: "5 4", fill: false }),
};
const ORDER = ["land", "lake", "river", "border_admin1", "border", "border_disputed"];
const styled = [];
// Around the antimeridian the world is drawn on both sides of it.
const beyond = (limit) => DATA.basemap.some(({ box }) => box && limit(box));
const TURNS = [0, ...(beyond((box) => box[2] > 180) ? [360] : []), ...(beyond((box) => box[0] < -180) ? [-360] : [])];

function layersOf(part) {
  const group = L.layerGroup();
  const add = (role, layer) => { styled.push([role, layer]); group.addLayer(layer); };
  const options = (role) => ({ pane: "basemap", interactive: false, smoothFactor: 0.5, ...LOOK[role]() });
  if (part.box) add("sea", L.rectangle([[part.box[1], part.box[0]], [part.box[3], part.box[2]]], options("sea")));
  for (const role of ORDER) {
    const area = role === "land" || role === "lake";
    for (const [, ...texts] of part.layers[role] || []) {
      for (const turn of part.box ? [0] : TURNS) {
        const lines = texts.map((text) => unpack(text, part.scale, turn));
        add(role, area ? L.polygon(lines, options(role)) : L.polyline(lines, options(role)));
      }
    }
  }
  return group;
}

const sheets = DATA.basemap.map((part) => ({ zoom: part.zoom, group: layersOf(part), renderer: null }));
const showSheets = () => sheets.forEach(({ zoom, group }) => (map.getZoom() >= zoom ? group.addTo(map) : group.remove()));

// On a canvas for the screen, which is quick to move; as lines on paper, which are sharp at any size.
function inkBasemap(paper) {
  for (const sheet of sheets) {
    sheet.group.remove();
    if (sheet.renderer) sheet.renderer.remove();
    sheet.renderer = paper ? L.svg({ pane: "basemap", padding: 0 }) : L.canvas({ pane: "basemap", padding: 0.6 });
    sheet.group.eachLayer((layer) => { layer.options.renderer = sheet.renderer; });
  }
  showSheets();
}

function drawBasemap() {
  if (DATA.tiles) L.tileLayer(DATA.tiles, { pane: "tiles", maxZoom: 18, noWrap: true }).addTo(map);
  map.on("zoomend", showSheets);
  inkBasemap(false);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
}

function repaint() {
  styled.forEach(([role, layer]) => layer.setStyle(LOOK[role]()));
}
