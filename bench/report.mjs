// Writes what was measured: results.md and results.json here, and the short of it into the README.
import { readFileSync, writeFileSync } from "node:fs";
import { CONDITIONS } from "./browser.mjs";
import { pagesTable, pagesVerdicts } from "./compare.mjs";
import { growthTable, growthVerdicts } from "./growth.mjs";

const file = (name) => new URL(name, import.meta.url);

const describe = ({ name, latencyMs, downKbps, upKbps, cpu }) =>
  latencyMs
    ? `${name}: ${latencyMs} ms a request, ${downKbps} kbit/s down, ${upKbps} up, processor slowed ${cpu} times`
    : name;

const LEGEND = `Times are ratios, “× React · × hand-written”, medians over rounds of what each round gave. On slow 4G the
prerendered page and the hand-written one, which are close, have four times the rounds. Blocking time is the ratio to React. “Answer works”: from navigation until the first press of an answer has drawn question 2. “Result”:
every question answered as soon as it is there; Tiebreak shows each choice for a moment before it moves on, the peers do
not. “Layout shift”: the largest seen while nobody touches the page, with text below the quiz. “Memory”: what scripts
hold after a collection, and WebAssembly's memory.`;

const verdictLines = (verdicts) =>
  verdicts.map(({ promise, holds, seen }) => `${holds ? "holds" : "FAILS"}  ${promise}${seen ? ` (${seen})` : ""}`).join("\n");

const pagesPart = (visits) =>
  Object.entries(visits).map(([key, pages]) => `### ${describe(CONDITIONS[key])}\n\n${pagesTable(pages)}`).join("\n\n");

const growthPart = (growth) => `## Growth, on a processor four times slower

${growthTable(growth)}

Work of the main thread: processor time, times four. “Ready”: the widgets drawn, the module loaded before. “Press”: the
median of twenty presses, in each the least of all rounds; “first presses”, the slower of the first choice and the first
move, and “slowest other” are medians of rounds. “Result” and “comparison”: the press that shows it.`;

export const report = ({ settings, visits, growth }) => {
  const verdicts = [...(visits ? pagesVerdicts(visits) : []), ...(growth ? growthVerdicts(growth) : [])];
  const parts = [
    "# Speed",
    `${settings.date}, Chromium ${settings.chromium}, ${settings.rounds} rounds. Made by \`make bench\`.`,
    ...(visits ? ["## The same quiz, page by page", LEGEND, pagesPart(visits)] : []),
    ...(growth ? [growthPart(growth)] : []),
    "## What is promised",
    `\`\`\`text\n${verdictLines(verdicts)}\n\`\`\``,
  ];
  return { markdown: `${parts.join("\n\n")}\n`, verdicts };
};

export const writeResults = (markdown, results) => {
  writeFileSync(file("results.md"), markdown);
  writeFileSync(file("results.json"), `${JSON.stringify(results, null, 2)}\n`);
};

const MARKED = /(<!-- bench -->\n)[^]*(<!-- \/bench -->)/;

export const writeReadme = ({ date, chromium, rounds }, visits) => {
  const text = `
Measured ${date} in Chromium ${chromium}, ${rounds} rounds, on slow 4G with a processor slowed 4 times. Times are ratios:
× React · × hand-written JavaScript inlined in the page.

${pagesTable(visits.slow)}

`;
  const readme = file("../README.md");
  writeFileSync(readme, readFileSync(readme, "utf8").replace(MARKED, (_, start, end) => `${start}${text}${end}`));
};
