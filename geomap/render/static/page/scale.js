// ---- scale: how long a round number of kilometres and of miles is in the middle of the map, in the page's language.
const LONGEST = 100;
const MEASURES = [[["kilometer", 1000], ["meter", 1]], [["mile", 1609.344], ["foot", 0.3048]]];

function scaleBar() {
  const lines = ["leaflet-control-scale-line", "scale-miles"].map((each) => make("div", each));
  const box = make("div", "leaflet-control-scale", ...lines);
  const measure = () => {
    const { x, y } = map.getSize().divideBy(2);
    const metres = map.distance(map.containerPointToLatLng([x, y]), map.containerPointToLatLng([x + LONGEST, y]));
    MEASURES.forEach((units, index) => {
      const [unit, length] = units.find(([, each]) => metres >= each) || units.at(-1);
      const round = roundBelow(metres / length);
      lines[index].replaceChildren(word("span", "", new Intl.NumberFormat(LOCALE, { style: "unit", unit }).format(round)));
      lines[index].style.width = `${Math.round((LONGEST * round * length) / metres)}px`;
    });
  };
  map.on("moveend resize", measure);
  measure();
  return box;
}

// The largest of 1, 2, 3, 5, 10, 20 … that is not above `value`.
function roundBelow(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [5, 3, 2, 1].find((each) => value / power >= each);
}
