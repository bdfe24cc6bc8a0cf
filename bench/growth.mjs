// How cost grows with questions, criteria and widgets, on a slow processor.
import { CONDITIONS, inTime, memory, withPage } from "./browser.mjs";
import { grown, openWidgets, pressThrough } from "./grown.mjs";
import { fixed, kilobytes, median, summary, table } from "./stats.mjs";

const USUAL = { questions: 10, criteria: 25, widgets: 1 };
const SIZES = { questions: [10, 50, 100], criteria: [25, 200, 500], widgets: [1, 10, 50] };
const SMALL = { questions: 1, criteria: 1 };
const CONDITION = { name: "4x CPU", cpu: CONDITIONS.slow.cpu };
const FRAME_MS = 1000 / 60;
// The last presses of a quiz: nearly all is answered, and the link at its longest.
const LAST_PRESSES = 20;
const TOLERANCE = 1.15;

const METRICS = {
  ready: { title: "ready", slack: 2, show: (value) => `${fixed(value, 1)} ms` },
  press: { title: "press", slack: 2, show: (value) => `${fixed(value, 1)} ms` },
  result: { title: "result drawn", slack: 2, show: (value) => `${fixed(value, 1)} ms` },
  compare: { title: "comparison drawn", slack: 2, show: (value) => `${fixed(value, 1)} ms` },
  memory: { title: "memory", slack: 64 * 1024, show: kilobytes },
};

const caseOf = (dimension, size) => ({ ...USUAL, [dimension]: size });
const keyOf = ({ questions, criteria, widgets }) => `${questions} questions, ${criteria} criteria, ${widgets} widgets`;
const CASES = new Map(Object.entries(SIZES).flatMap(([dimension, sizes]) =>
  sizes.map((size) => caseOf(dimension, size)).map((sized) => [keyOf(sized), sized])));

const measure = (browser, url, { widgets, ...size }) => withPage(browser, CONDITION, async (page, devtools) => {
  await page.goto(url, { waitUntil: "load" });
  const opened = page.evaluate(openWidgets, { small: grown(SMALL), comparison: grown(size), widgets });
  const ready = await inTime(opened, "opening widgets");
  const held = await memory(devtools);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CONDITION.cpu });
  const { presses, result, compare } = await inTime(page.evaluate(pressThrough), "pressing");
  return { ready, presses: presses.slice(-LAST_PRESSES), result, compare, memory: held };
});

// Noise of a busy machine only ever adds: what something costs is its fastest round. A press is told by its place, so
// that the worst of the twenty is one that is slow in most rounds.
const gathered = (runs) => {
  const places = runs[0].presses.map((_, place) => runs.map(({ presses }) => presses[place]));
  const least = (metric) => Math.min(...runs.map((run) => run[metric]));
  return {
    cost: {
      ready: least("ready"),
      press: median(places.map((times) => Math.min(...times))),
      result: least("result"),
      compare: least("compare"),
      memory: least("memory"),
    },
    press: { median: median(places.flat()), worst: Math.max(...places.map(median)) },
    rounds: Object.fromEntries(["ready", "result", "compare", "memory"].map((metric) =>
      [metric, summary(runs.map((run) => run[metric]))])),
  };
};

export const measureGrowth = async (browser, url, rounds, say) => {
  const runs = new Map([...CASES.keys()].map((key) => [key, []]));
  for (let round = 1; round <= rounds; round += 1) {
    say(`growth, round ${round} of ${rounds}`);
    for (const [key, sized] of CASES) runs.get(key).push(await measure(browser, url, sized));
  }
  return Object.fromEntries([...runs].map(([key, list]) => [key, gathered(list)]));
};

// What one more unit costs, counted from the smallest size, which takes the fixed cost out. Linear or better: one more
// unit costs at the largest size at most 1.15 times what it costs at the middle one; n log n passes, n squared does
// not (it would be 1.8 to 4.6 times). A growth within the slack, 2 ms or 64 KiB over the whole range, is none.
const growthOf = (growth, dimension, metric) => {
  const [small, middle, large] = SIZES[dimension].map((size) => [size, growth[keyOf(caseOf(dimension, size))].cost[metric]]);
  const unit = ([size, cost]) => (cost - small[1]) / (size - small[0]);
  const grownBy = large[1] - small[1];
  const allowed = TOLERANCE * Math.max(0, unit(middle)) * (large[0] - small[0]) + METRICS[metric].slack;
  return { unit: unit(large), holds: grownBy <= allowed };
};

const each = (use) => Object.keys(SIZES).flatMap((dimension) => Object.keys(METRICS).map((metric) => use(dimension, metric)));

export const growthTable = (growth) => {
  const heads = ["", ...Object.values(METRICS).map(({ title }) => title), "press: median", "press: worst of 20"];
  const cells = ({ cost, press }) => [
    ...Object.entries(METRICS).map(([metric, { show }]) => show(cost[metric])),
    `${fixed(press.median, 1)} ms`,
    `${fixed(press.worst, 1)} ms`,
  ];
  const rows = Object.entries(SIZES).flatMap(([dimension, sizes]) => [
    ...sizes.map((size) => [`${size} ${dimension}`, ...cells(growth[keyOf(caseOf(dimension, size))])]),
    [
      `*one more of ${dimension}*`,
      ...Object.entries(METRICS).map(([metric, { show }]) => `*${perUnit(growthOf(growth, dimension, metric).unit, metric, show)}*`),
      "",
      "",
    ],
  ]);
  return table(heads, rows);
};

const perUnit = (value, metric, show) => (metric === "memory" ? show(value) : `${fixed(value, 3)} ms`);

export const growthVerdicts = (growth) => [
  ...["questions", "criteria"].map((dimension) => {
    const size = SIZES[dimension].at(-1);
    const { worst } = growth[keyOf(caseOf(dimension, size))].press;
    return { promise: `a press is answered within one frame at ${size} ${dimension}`, holds: worst <= FRAME_MS };
  }),
  ...each((dimension, metric) => ({
    promise: `${METRICS[metric].title} grows linearly or better in ${dimension}`,
    holds: growthOf(growth, dimension, metric).holds,
  })),
];
