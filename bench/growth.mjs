// How the work of the main thread grows with questions, criteria and widgets.
//
// The work is processor time, not time on the clock, which would count what other programs take: the sum of all tasks,
// with event handlers, drawing, style, layout, the main thread's part of painting, and collection of garbage. It is
// multiplied by four, for a processor four times slower. What an act costs that does nothing is taken off.
import { clock, inTime, memory, withPage } from "./browser.mjs";
import { grown, install } from "./grown.mjs";
import { fixed, kilobytes, median, summary, table } from "./stats.mjs";

const USUAL = { questions: 10, criteria: 25, widgets: 1 };
const SIZES = { questions: [10, 50, 100], criteria: [25, 200, 500], widgets: [1, 10, 50] };
const SMALL = { questions: 1, criteria: 1 };
// As large as the format allows.
const LARGEST = { questions: 100, criteria: 500, options: 8, widgets: 1 };
const LARGEST_MS = 1500;
const SLOWER = 4;
const FRAME_MS = 1000 / 60;
// Code that has never run is slow once.
const FIRST_MS = 50;
// Twenty presses are measured: on the first question, where the browser does much for the first time, and on the last
// nine, where nearly all is answered and the link is at its longest.
const LAST_QUESTIONS = 9;
// The first choice and the first move.
const FIRST_PRESSES = 2;
const TOLERANCE = 1.15;

const milliseconds = (value) => `${fixed(value, 1)} ms`;
const METRICS = {
  ready: { title: "ready", slack: 4, show: milliseconds },
  press: { title: "press", slack: 4, show: milliseconds },
  result: { title: "result", slack: 4, show: milliseconds },
  compare: { title: "comparison", slack: 4, show: milliseconds },
  memory: { title: "memory", slack: 64 * 1024, show: kilobytes },
};

const caseOf = (dimension, size) => ({ ...USUAL, [dimension]: size });
const keyOf = ({ questions, criteria, options = 2, widgets }) =>
  `${questions} questions, ${criteria} criteria, ${options} options, ${widgets} widgets`;
const CASES = new Map([
  ...Object.entries(SIZES).flatMap(([dimension, sizes]) => sizes.map((size) => caseOf(dimension, size))),
  LARGEST,
].map((sized) => [keyOf(sized), sized]));

const busy = async (devtools) => {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
};

// A page that has loaded the module with a first small widget, and has been idle, so that only what grows is measured.
// `act` does something there, see `grown.mjs`.
const onPage = (browser, url, use) => withPage(browser, { cpu: 1 }, async (page, devtools) => {
  const act = (name, ...given) =>
    inTime(page.evaluate(([name, given]) => window.grow[name](...given), [name, given]), name);
  await clock(devtools);
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(install);
  await act("open", grown(SMALL), 1);
  await act("clear");
  return use(act, devtools);
});

const costs = (browser, url, { widgets, ...size }) => onPage(browser, url, async (act, devtools) => {
  const work = async (...what) => {
    const before = await busy(devtools);
    await act(...what);
    return (await busy(devtools)) - before;
  };
  const idle = [];
  for (let time = 0; time < 7; time += 1) idle.push(await work("nothing"));
  const cost = async (...what) => SLOWER * Math.max(0, (await work(...what)) - median(idle));

  const ready = await cost("open", grown(size), widgets);
  const presses = [];
  const answer = async () => {
    await act("look");
    presses.push(await cost("choose"), await cost("moveOn"));
  };
  await answer();
  await act("answer", size.questions - 1 - LAST_QUESTIONS);
  for (let question = 0; question < LAST_QUESTIONS; question += 1) await answer();
  const result = presses.pop();
  return { ready, presses, result, compare: await cost("compare") };
});

// On a visit of its own: to collect garbage throws away compiled code too, and what comes after it takes longer.
const held = (browser, url, { widgets, ...size }) => onPage(browser, url, async (act, devtools) => {
  await act("open", grown(size), widgets);
  return memory(devtools);
});

const measure = async (browser, url, sized) =>
  ({ ...(await costs(browser, url, sized)), memory: await held(browser, url, sized) });

// The least of the rounds is what something costs: noise only ever adds. A press is told by its place, so that one is
// slow only if it is in most rounds.
const gathered = (runs) => {
  const places = runs[0].presses.map((_, place) => runs.map(({ presses }) => presses[place]));
  const least = (metric) => Math.min(...runs.map((run) => run[metric]));
  const usual = places.map(median);
  return {
    cost: {
      ready: least("ready"),
      press: median(places.map((times) => Math.min(...times))),
      result: least("result"),
      compare: least("compare"),
      memory: least("memory"),
    },
    first: Math.max(...usual.slice(0, FIRST_PRESSES)),
    worst: Math.max(...usual.slice(FIRST_PRESSES)),
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

// Linear or better: from one size to the next, the cost grows by at most 1.15 times what the size does. Growth within the
// slack, 4 ms or 64 KiB, is none.
const growthHolds = (growth, dimension, metric) => {
  const costs = SIZES[dimension].map((size) => [size, growth[keyOf(caseOf(dimension, size))].cost[metric]]);
  return costs.slice(1).every(([size, cost], place) => {
    const [smaller, before] = costs[place];
    return cost <= TOLERANCE * before * (size / smaller) + METRICS[metric].slack;
  });
};

const each = (use) => Object.keys(SIZES).flatMap((dimension) => Object.keys(METRICS).map((metric) => use(dimension, metric)));

export const growthTable = (growth) => {
  const heads = ["", ...Object.values(METRICS).map(({ title }) => title), "first presses", "slowest other"];
  const cells = ({ cost, first, worst }) => [
    ...Object.entries(METRICS).map(([metric, { show }]) => show(cost[metric])),
    milliseconds(first),
    milliseconds(worst),
  ];
  const rows = Object.entries(SIZES).flatMap(([dimension, sizes]) =>
    sizes.map((size) => [`${size} ${dimension}`, ...cells(growth[keyOf(caseOf(dimension, size))])]));
  return table(heads, [...rows, [keyOf(LARGEST), ...cells(growth[keyOf(LARGEST)])]]);
};

const largestVerdicts = ({ cost }) => [
  ["a press", "press", FRAME_MS],
  ["the result", "result", LARGEST_MS],
  ["the comparison", "compare", LARGEST_MS],
].map(([what, metric, limit]) => ({
  promise: `${what} takes at most ${milliseconds(limit)} at ${keyOf(LARGEST)}`,
  holds: cost[metric] <= limit,
  seen: milliseconds(cost[metric]),
}));

export const growthVerdicts = (growth) => [
  ...["questions", "criteria"].flatMap((dimension) => {
    const size = SIZES[dimension].at(-1);
    const { cost, first } = growth[keyOf(caseOf(dimension, size))];
    const answered = (press, cost, limit) => ({
      promise: `${press} takes at most ${milliseconds(limit)} at ${size} ${dimension}`,
      holds: cost <= limit,
      seen: milliseconds(cost),
    });
    return [answered("a press", cost.press, FRAME_MS), answered("each of the first two presses of a visit", first, FIRST_MS)];
  }),
  ...each((dimension, metric) => ({
    promise: `${METRICS[metric].title}: grows linearly or better in ${dimension}`,
    holds: growthHolds(growth, dimension, metric),
  })),
  ...largestVerdicts(growth[keyOf(LARGEST)]),
];
