// The pages side by side: measured in interleaved rounds, told as ratios.
import { CONDITIONS, answering, looking } from "./browser.mjs";
import { fixed, kilobytes, median, megabytes, middle, summary, table } from "./stats.mjs";

export const TITLES = {
  prerendered: "Tiebreak, prerendered",
  script: "Tiebreak, script only",
  inlined: "hand-written JavaScript, inlined",
  preact: "Preact",
  react: "React",
  surveyjs: "SurveyJS",
};
const METRICS = ["paint", "question", "answered", "result", "blocking", "bytes", "requests", "memory", "answers", "moved", "shift"];
// What shifts without a reader is much the same each time.
const LOOKING_ROUNDS = 3;
// Two pages that are nearly as fast as each other, by which visit differs by a tenth: they are visited this many times
// as often as the others.
const CLOSE = ["prerendered", "inlined"];
const CLOSE_TIMES = 4;
// Of fewer rounds not even the least and the largest tell where the median lies.
const FEW = 6;

const rotated = (list, by) => list.map((_, index) => list[(index + by) % list.length]);

const visited = async (...which) => {
  const { shift: moved, ...seen } = await answering(...which);
  return { ...seen, moved };
};

// One round visits every page under every condition; the next begins with another page.
export const comparePages = async (browser, server, names, rounds, say) => {
  const visits = Object.fromEntries(Object.keys(CONDITIONS).map((key) =>
    [key, Object.fromEntries(names.map((name) => [name, []]))]));
  for (let round = 0; round < rounds; round += 1) {
    say(`pages, round ${round + 1} of ${rounds}`);
    for (const [key, condition] of Object.entries(CONDITIONS)) {
      for (const name of rotated(names, round)) {
        const seen = await visited(browser, server, name, condition);
        const shift = round < LOOKING_ROUNDS ? await looking(browser, server, name, condition) : undefined;
        visits[key][name].push({ ...seen, shift });
      }
    }
  }
  for (let round = rounds; round < CLOSE_TIMES * rounds; round += 1) {
    say(`the two that are close, round ${round + 1} of ${CLOSE_TIMES * rounds}`);
    for (const name of rotated(CLOSE, round)) {
      visits.slow[name].push(await visited(browser, server, name, CONDITIONS.slow));
    }
  }
  return visits;
};

const values = (visits, metric) => visits.map((visit) => visit[metric]).filter((value) => value !== undefined);

export const summaries = (visits) => Object.fromEntries(Object.entries(visits).map(([key, pages]) => [
  key,
  Object.fromEntries(Object.entries(pages).map(([name, list]) =>
    [name, Object.fromEntries(METRICS.map((metric) => [metric, summary(values(list, metric))]))])),
]));

// Page by page within a round: what slows a whole round cancels out.
const perRound = (pages, name, peer, metric) => {
  const rounds = Math.min(pages[name].length, pages[peer].length);
  return pages[name].slice(0, rounds).map((visit, round) => visit[metric] / pages[peer][round][metric]);
};

const ratio = (pages, name, peer, metric) => median(perRound(pages, name, peer, metric));

const timesText = (value) => (Number.isFinite(value) ? fixed(value, 2) : "–");
const ratios = (pages, name, metric) =>
  `${timesText(ratio(pages, name, "react", metric))} · ${timesText(ratio(pages, name, "inlined", metric))}`;
const largest = (visits, metric) => Math.max(...values(visits, metric));

export const pagesTable = (pages) => {
  const heads = ["", "bytes", "requests", "first paint", "answer works", "result after ten answers", "layout shift", "blocking time", "memory"];
  const rows = Object.keys(pages).map((name) => [
    TITLES[name],
    kilobytes(median(values(pages[name], "bytes"))),
    String(median(values(pages[name], "requests"))),
    ...["paint", "answered", "result"].map((metric) => ratios(pages, name, metric)),
    fixed(largest(pages[name], "shift"), 3),
    timesText(median(values(pages[name], "blocking")) / median(values(pages.react, "blocking"))),
    megabytes(median(values(pages[name], "memory"))),
  ]);
  return table(heads, rows);
};

const atMost = (pages, name, peer, limit, what) => {
  const rounds = perRound(pages, name, peer, "answered");
  const sure = rounds.length < FEW ? "" : `; between ${middle(rounds).map(timesText).join(" and ")} by ${rounds.length} rounds`;
  const seen = `${timesText(median(rounds))} times${sure}`;
  return { promise: `${TITLES[name]}: answer works within ${what}`, holds: median(rounds) <= limit, seen };
};

export const pagesVerdicts = ({ slow }) => {
  const verdicts = [
    atMost(slow, "prerendered", "inlined", 1.05, "1.05 of the time of hand-written JavaScript, inlined"),
    atMost(slow, "prerendered", "react", 0.55, "0.55 of React's time"),
    atMost(slow, "script", "react", 0.85, "0.85 of React's time"),
  ];
  for (const name of ["prerendered", "script"]) {
    const shift = largest(slow[name], "shift");
    verdicts.push({ promise: `${TITLES[name]}: nothing shifts`, holds: shift === 0, seen: fixed(shift, 3) });
  }
  return verdicts;
};
