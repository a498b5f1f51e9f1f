// ---- symbols: one drawing a class; how sure the text is shows in the outline and in a badge, never in colour alone.
function symbol(type, look) {
  const { colour: ink, outline, sign } = DATA.symbols[type] || DATA.symbols.other;
  const hollow = look === "doubt" || look === "denied";
  const shape = { d: outline, "stroke-linejoin": "round" };
  const body = hollow
    ? { ...shape, class: "paper", stroke: ink, "stroke-width": 1.8, "stroke-dasharray": look === "doubt" ? "3.2 2" : "none" }
    : { ...shape, fill: ink };
  const lines = { d: sign, fill: "none", stroke: hollow ? ink : "#fff", "stroke-width": 1.9, "stroke-linecap": "round", "stroke-linejoin": "round" };
  const picture = drawn("svg", { viewBox: "-3 -3 30 30", class: "symbol", "aria-hidden": "true", focusable: "false" });
  picture.append(drawn("path", { ...shape, class: "halo" }), drawn("path", body), drawn("path", lines), ...badge(look, ink));
  return picture;
}

function badge(look, ink) {
  const plate = drawn("circle", { cx: 21, cy: 3, r: 5.4, class: "paper", stroke: ink, "stroke-width": 1.3 });
  const stroke = { fill: "none", stroke: ink, "stroke-width": 1.5, "stroke-linecap": "round" };
  if (look === "doubt") {
    return [plate, drawn("path", { ...stroke, d: "M19.3 1.7a1.8 1.8 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.2M21 6.2v.1" })];
  }
  if (look === "planned") return [plate, drawn("path", { ...stroke, d: "M21 .2V3l2 1.3" })];
  if (look === "denied") return [drawn("path", { ...stroke, "stroke-width": 2.2, d: "M1 23 23 1" })];
  return [];
}
