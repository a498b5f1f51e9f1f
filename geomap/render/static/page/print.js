// ---- print: on paper the map has a size of its own and light colours, whatever the window's are, and shows what the window showed.
let kept = null;

function prepare(printing) {
  if (printing) kept = { bounds: map.getBounds(), centre: map.getCenter(), zoom: map.getZoom() };
  map.closePopup();
  document.documentElement.classList.toggle("printing", printing);
  putLegend(document.querySelector(".legend"));
  repaint();
  inkBasemap(printing);
  map.invalidateSize({ animate: false });
  if (!printing) map.setView(kept.centre, kept.zoom, { animate: false });
  else if (touched) map.fitBounds(kept.bounds, { animate: false });
  else fit(current);
}

window.addEventListener("beforeprint", () => prepare(true));
window.addEventListener("afterprint", () => prepare(false));
