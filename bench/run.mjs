// Builds the pages, measures them, and reports. Usage: node bench/run.mjs [--rounds N] [--part pages|growth]
// A whole run writes results.md and results.json; one with the usual rounds also writes the table in the README.
import { parseArgs } from "node:util";
import { CONDITIONS, launch } from "./browser.mjs";
import { comparePages, summaries } from "./compare.mjs";
import { measureGrowth } from "./growth.mjs";
import { OUT, buildPages } from "./pages.mjs";
import { report, writeReadme, writeResults } from "./report.mjs";
import { serve } from "./serve.mjs";

const ROUNDS = 21;
const GROWTH_ROUNDS = 5;

const { values: options } = parseArgs({ options: { rounds: { type: "string" }, part: { type: "string" } } });
const rounds = Number(options.rounds ?? ROUNDS);
const growthRounds = Number(options.rounds ?? GROWTH_ROUNDS);
const wanted = (part) => !options.part || options.part === part;
const say = (line) => console.error(`==> ${line}`);

say("building the widget and the pages (minutes the first time)");
const names = buildPages();

const server = await serve(OUT);
const browser = await launch();
try {
  const settings = { date: new Date().toISOString().slice(0, 10), chromium: browser.version(), rounds, growthRounds };
  const visits = wanted("pages") ? await comparePages(browser, server, names, rounds, say) : undefined;
  const growth = wanted("growth") ? await measureGrowth(browser, `${server.address}/growth/`, growthRounds, say) : undefined;
  const { markdown, verdicts } = report({ settings, visits, growth });
  console.log(markdown);
  if (!options.part) {
    writeResults(markdown, { settings, conditions: CONDITIONS, pages: summaries(visits), growth, verdicts });
    if (!options.rounds) writeReadme(settings, visits);
  }
} finally {
  await browser.close();
  server.stop();
}
