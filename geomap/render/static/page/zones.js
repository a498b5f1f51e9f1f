// ---- zones: a pale area with a dashed edge, its core fuller; never a front line, never an area of control.
const zoneOf = new Map(DATA.zones.map((zone) => [zone.id, zone]));
const ZONE_SCALE = 10000;

function drawZones() {
  for (const zone of DATA.zones) {
    const area = (rings, className, interactive) =>
      L.polygon(rings.map((ring) => unpack(ring, ZONE_SCALE)), { pane: "zones", className, interactive, smoothFactor: 0.5 }).addTo(map);
    const edge = area(zone.rings, "zone", true);
    if (zone.core.length) area(zone.core, "zone-core", false);
    const here = [zone, ...(DATA.events.filter((event) => isNote(event) && event.at.feature === zone.id))];
    edge.getElement().setAttribute("tabindex", "0");
    edge.getElement().setAttribute("role", "button");
    edge.getElement().setAttribute("aria-label", here.map((item) => item.card.label).join(", "));
    edge.getElement().addEventListener("keydown", (press) => { if (press.key === "Enter" || press.key === " ") { press.preventDefault(); open(zone.id); } });
    edge.getLatLngAtCore = () => L.latLng(zone.at[1], zone.at[0]);
    edge.getCenter = edge.getLatLngAtCore;
    answer(edge, here);
    filtered.push(() => edge.getElement().classList.toggle("out", !here.some(fits)));
  }
}
