// ---- timeline: the days the text gives, as bars as long as they are known, and two handles that choose among them.
const LANES = 4;
const BARS = 400;
const BINS = 120;

function drawTimeline() {
  const dated = ITEMS.filter((item) => item.days);
  if (!dated.length) return;
  const first = dated.reduce((least, item) => Math.min(least, item.days[0]), Infinity);
  const last = dated.reduce((most, item) => Math.max(most, item.days[1]), -Infinity);
  const span = Math.max(1, last - first + 1);
  const bars = make("div", "bars", ...(dated.length > BARS ? binsOf(dated, first, span) : barsOf(dated, first, span)));
  bars.setAttribute("aria-hidden", "true");
  const range = make("output", "range");
  const handles = [handleOf(WORDS.from_day, "from", first, last), handleOf(WORDS.to_day, "to", first, last)];
  const tell = () => { range.textContent = `${dayOf(Math.max(first, filter.from))} – ${dayOf(Math.min(last, filter.to))}`; };
  filtered.push(tell);
  tell();
  const section = make("section", "time", make("div", "time-head", make("h2", "", WORDS.timeline), range, undatedBox()), make("div", "track", bars, ...(last > first ? handles : [])));
  section.setAttribute("aria-label", WORDS.timeline);
  document.querySelector(".panel").after(section);
}

function undatedBox() {
  const count = DATA.events.filter((event) => !event.days).length;
  if (!count) return "";
  const box = make("input");
  box.type = "checkbox";
  box.addEventListener("change", () => { filter.undated = box.checked; refresh(); });
  const tell = () => { box.checked = filter.undated; };
  filtered.push(tell);
  tell();
  return make("label", "undated", box, make("span", "", WORDS.undated), make("span", "count", number.format(count)));
}

function barsOf(dated, first, span) {
  const lanes = new Array(LANES).fill(-Infinity);
  return [...dated].sort((a, b) => a.days[0] - b.days[0]).map((item) => {
    const [start, end] = item.days;
    const free = lanes.findIndex((until) => until < start - span / 80);
    const lane = free < 0 ? lanes.indexOf(Math.min(...lanes)) : free;
    lanes[lane] = Math.max(lanes[lane], end);
    const bar = make("i", `bar ${item.look || ""}`);
    bar.style.setProperty("--ink", item.type ? (DATA.symbols[item.type] || DATA.symbols.other).colour : colour("--zone"));
    extend(bar, (start - first) / span, (end - start + 1) / span);
    bar.style.top = `${lane * 7}px`;
    bar.addEventListener("click", () => (openers.has(item.id) ? open(item.id) : reveal(item.id)));
    bar.title = `${item.card.label}, ${item.card.date}`;
    show(item.id, bar);
    filtered.push(() => bar.classList.toggle("out", !fits(item)));
    return bar;
  });
}

function binsOf(dated, first, span) {
  const counts = new Array(BINS).fill(0);
  const bins = counts.map((_, index) => {
    const bin = make("i", "bin");
    extend(bin, index / BINS, 1 / BINS);
    return bin;
  });
  const tell = () => {
    counts.fill(0);
    for (const item of dated) if (fits(item)) counts[Math.floor(((item.days[0] - first) * BINS) / span)] += 1;
    const most = Math.max(1, ...counts);
    bins.forEach((bin, index) => { bin.style.height = `${counts[index] ? Math.max(4, (100 * counts[index]) / most) : 0}%`; });
  };
  filtered.push(tell);
  tell();
  return bins;
}

function extend(element, start, length) {
  element.style.insetInlineStart = `${100 * start}%`;
  element.style.width = `${100 * length}%`;
}

function handleOf(label, side, first, last) {
  const handle = make("input", `handle ${side}`);
  const step = Math.max(1, Math.round((last - first) / 100));
  Object.assign(handle, { type: "range", min: first, max: first + step * Math.ceil((last - first) / step), step });
  handle.setAttribute("aria-label", label);
  handle.addEventListener("input", () => {
    const day = Number(handle.value);
    filter.from = side === "from" ? Math.min(day, filter.to, last) : Math.min(filter.from, day);
    filter.to = side === "to" ? Math.max(day, filter.from, first) : Math.max(filter.to, day);
    if (filter.from <= first) filter.from = -Infinity;
    if (filter.to >= last) filter.to = Infinity;
    refresh();
  });
  const tell = () => {
    const day = Math.min(last, Math.max(first, filter[side]));
    handle.value = side === "to" && filter.to === Infinity ? handle.max : day;
    handle.setAttribute("aria-valuetext", dayOf(day));
  };
  filtered.push(tell);
  tell();
  return handle;
}
