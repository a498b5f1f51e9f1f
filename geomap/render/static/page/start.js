// ---- start: put the page together, and open it on its own content.
function drawFrame() {
  const header = make("header", "head", word("h1", "", DATA.title), ...bylines(DATA.byline.map((line) => word("p", "byline", line))));
  document.body.prepend(header);
  const credits = DATA.credits.map((line) => word("span", "", line));
  const foot = make("footer", "foot", make("p", "", WORDS.disclaimer));
  foot.append(make("p", "credits", `${WORDS.credits}: `, ...credits, make("span", "", DATA.version)));
  document.body.append(foot);
  map.getContainer().setAttribute("role", "region");
  map.getContainer().dir = "ltr"; // west stays on the left; words on the map have their own direction
  map.getContainer().setAttribute("aria-label", WORDS.map);
}

// A few articles are named at the top; more of them open from one line.
function bylines(lines) {
  if (lines.length <= 3) return lines;
  const box = make("div", "byline-list", ...lines);
  return [make("details", "bylines", make("summary", "", `${WORDS.sources}: ${number.format(lines.length)}`), box)];
}

drawFrame();
drawZones();
map.setMaxBounds([[-75, -220 + Math.min(...TURNS)], [88, 220 + Math.max(...TURNS)]]);
map.setMinZoom(1);
map.setMaxZoom(DATA.tiles ? 18 : 11);
drawBasemap();
drawEvents();
drawPanel();
drawTimeline();
placeLegend();
controls();
fit(theatres.length ? theatres[0].bounds : everything());
drawLabels();
recall();

const glide = map.panBy;
map.panBy = (offset, options) => glide.call(map, offset, still.matches ? { ...options, animate: false } : options);
document.addEventListener("keydown", (press) => { if (press.key === "Escape") map.closePopup(); });
let touched = false;
map.on("dragstart zoomstart popupopen", () => { touched = true; });
map.on("popupclose", (closing) => {
  remember({ open: null });
  if (before && before.isConnected && closing.popup.getElement().contains(document.activeElement)) before.focus({ preventScroll: true });
});
window.addEventListener("resize", () => { if (!touched) fit(current); });
document.documentElement.classList.add("ready");
