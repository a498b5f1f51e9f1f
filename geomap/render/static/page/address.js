// ---- address: the view, the open card and the filters stand behind the page's #, so that a link or a bookmark brings them back.
let recalling = true;
let opened = null;

function remember(change) {
  if ("open" in change) opened = change.open;
  if (recalling) return;
  const { lat, lng } = map.getCenter();
  const parts = [`map=${map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}`];
  const add = (key, value) => parts.push(`${key}=${encodeURIComponent(value)}`);
  if (opened) add("open", opened);
  if (filter.query) add("find", filter.query);
  for (const key of filter.off) add("not", key);
  if (Number.isFinite(filter.from)) add("from", filter.from);
  if (Number.isFinite(filter.to)) add("to", filter.to);
  if (!filter.undated) add("undated", "no");
  // a frame without an address of its own refuses; the map works without
  try { history.replaceState(null, "", `#${parts.join("&")}`); } catch { recalling = true; }
}

function recall() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const day = (key, otherwise) => (/^-?\d+$/.test(asked.get(key)) ? Number(asked.get(key)) : otherwise);
  recalling = true;
  Object.assign(filter, { query: asked.get("find") || "", off: new Set(asked.getAll("not")), from: day("from", -Infinity), to: day("to", Infinity), undated: asked.get("undated") !== "no" });
  const view = (asked.get("map") || "").split("/").map(Number);
  if (view.length === 3 && view.every(Number.isFinite)) map.setView([view[1], view[2]], view[0], { animate: false });
  if ([...asked].length) refresh();
  if (MANY && eventOf.has(asked.get("open"))) reach(eventOf.get(asked.get("open")));
  if (shown.has(asked.get("open")) || openers.has(asked.get("open"))) (openers.has(asked.get("open")) ? open : reveal)(asked.get("open"));
  recalling = false;
}

map.on("moveend", () => remember({}));
window.addEventListener("hashchange", recall);
