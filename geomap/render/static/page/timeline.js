// ---- timeline: the days the text gives, as bars as long as they are known, and two handles that choose among them.
const LANES = 8;
const BARS = 400;
const BINS = 120;
const TICKS = 6;

function drawTimeline() {
  const dated = ITEMS.filter((item) => item.days);
  if (!dated.length) return;
  const first = dated.reduce((least, item) => Math.min(least, item.days[0]), Infinity);
  const last = dated.reduce((most, item) => Math.max(most, item.days[1]), -Infinity);
  const range = make("output", "range");
  const tell = () => {
    const [from, to] = [dayOf(Math.max(first, filter.from)), dayOf(Math.min(last, filter.to))];
    range.textContent = from === to ? from : `${from} – ${to}`;
  };
  filtered.push(tell);
  tell();
  const head = make("div", "time-head", make("h2", "", WORDS.timeline), range, undatedBox());
  const section = make("section", "time", head, last > first ? trackOf(dated, first, last) : "");
  section.setAttribute("aria-label", WORDS.timeline);
  document.querySelector(".panel").after(section);
}

function trackOf(dated, first, last) {
  const span = last - first + 1;
  const bars = make("div", "bars", ...(dated.length > BARS ? binsOf(dated, first, span) : barsOf(dated, first, span)));
  bars.setAttribute("aria-hidden", "true");
  const lowest = Math.max(...[...bars.children].map((bar) => parseFloat(bar.style.top) || 0));
  bars.style.height = `${dated.length > BARS ? 28 : lowest + 12}px`;
  return make("div", "track", bars, axisOf(first, last, span), handleOf(WORDS.from_day, "from", first, last), handleOf(WORDS.to_day, "to", first, last));
}

// A few dates under the line: days, months or years, whichever are few enough.
function axisOf(first, last, span) {
  const axis = make("div", "axis");
  axis.setAttribute("aria-hidden", "true");
  const formats = { day: { day: "numeric", month: "short" }, month: { month: "short", year: "numeric" }, year: { year: "numeric" } };
  const steps = [["day", 1], ["day", 2], ["day", 7], ["day", 14], ["month", 1], ["month", 3], ["month", 6], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 50], ["year", 500], ["year", 5000]];
  const [days, unit] = steps.map(([each, step]) => [ticks(first, last, each, step), each]).find(([each]) => each.length <= TICKS);
  const written = new Intl.DateTimeFormat(LOCALE, { ...formats[unit], timeZone: "UTC" });
  for (const day of days) {
    const tick = make("span", "", written.format(new Date(day * 86400000)));
    tick.style.insetInlineStart = `${(100 * (day - first)) / span}%`;
    axis.append(tick);
  }
  return axis;
}

function ticks(first, last, unit, step) {
  const found = [];
  if (unit === "day") {
    for (let day = first; day <= last && found.length <= TICKS; day += step) found.push(day);
    return found;
  }
  const start = new Date(first * 86400000);
  const month = unit === "year" ? 12 * step : step;
  let at = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / month) * month;
  for (; found.length <= TICKS; at += month) {
    const day = Math.floor(new Date(0).setUTCFullYear(Math.floor(at / 12), at % 12, 1) / 86400000);
    if (day > last) break;
    if (day >= first) found.push(day);
  }
  return found;
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
    const free = lanes.findIndex((until) => until < start - span / 150);
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
