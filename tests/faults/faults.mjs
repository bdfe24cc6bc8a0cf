// Faults of every file on every page: each must end in a working widget, or in what the page holds, a line that says so
// and a retry that helps once the fault is over.
// Usage: node tests/faults/faults.mjs [--dist DIR] [--out FILE] [--only TEXT] [--at-once N]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { launch, openPage, pressAnswer, settled, told, toResult, until } from "./browser.mjs";
import { FAULTS, PAGES, start } from "./server.mjs";

const READY_MS = 25_000;
/** How long a page is given whose entry doesn't come. */
const NO_ENTRY_MS = 2000;

const { values: options } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "target/faults.md" },
    // Only the cases whose name holds it, such as "glue, truncated".
    only: { type: "string", default: "" },
    // So many pages of those that only wait, and as many of the others.
    "at-once": { type: "string", default: "4" },
  },
});

const nameOf = ({ page, file, fault }) => `${page}: ${file}, ${fault}`;

const cases = Object.keys(FAULTS)
  .flatMap((fault) =>
    Object.entries(PAGES).flatMap(([page, { files }]) => files.map((file) => ({ page, file, fault }))),
  )
  .filter(({ file, fault }) => !(file === "data" && fault === "gone by a deploy"))
  .filter(({ file, fault }) => !(file === "entry" && fault === "older content"))
  .filter((one) => nameOf(one).includes(options.only));

/** What the page must not hear of. A broken entry is the page's own script: the browser reports it. */
const uncaught = async (page, { file, fault }) => {
  const heard = await page.evaluate(() => window.seen.uncaught);
  return file === "entry" && fault !== "gone by a deploy"
    ? heard.filter((message) => !/SyntaxError|unhandled/.test(message) || message.startsWith("unhandled"))
    : heard;
};

const assert = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** What the reader has in the end; throws where that is less than promised. */
const outcomeOf = async (page, one, folder) => {
  const isEntry = one.file === "entry" && one.fault !== "gone by a deploy";
  const how = await settled(page, isEntry ? NO_ENTRY_MS : READY_MS + 2000);
  if (!isEntry) assert(how, `\`ready\` has not settled after ${READY_MS} ms`);
  assert(folder.met > 0, "the fault was never met");
  const after = await page.evaluate(() => window.seen.after);
  assert(after < READY_MS, `\`ready\` settled after ${Math.round(after)} ms`);
  if (how === "ready") {
    await toResult(page);
    return "works";
  }
  const { status, button, fallback } = await told(page);
  if (!isEntry) {
    assert(status, `no status line; ${how}`);
    assert(button, `no retry beside “${status}”; ${how}`);
  }
  if (one.page === "prerendered") await pressAnswer(page);
  else if (!fallback) await page.locator("tie-break [role=alert]").first().waitFor({ timeout: 5000 });
  folder.heal();
  if (isEntry) {
    await page.reload({ waitUntil: "commit" });
    assert((await settled(page, READY_MS)) === "ready", "the page loaded again does not work");
  } else await retry(page, one, { status, button });
  await toResult(page);
  const stood = one.page === "prerendered" ? "quiz goes on" : fallback ? "fallback" : "message";
  if (isEntry) return `${stood}, loading again helps`;
  return `${stood}, ${status.includes("newer") ? "loading again" : "retry"} helps`;
};

const retry = async (page, { page: name }, { status, button }) => {
  const isReload = status.includes("load the page");
  if (isReload) await page.evaluate(() => Object.assign(window, { before: true }));
  else {
    await page.evaluate(() => {
      window.seen.ready = null;
      addEventListener("tiebreak-ready", () => Object.assign(window.seen, { ready: "ready" }), { once: true });
      addEventListener("tiebreak-error", ({ detail }) => Object.assign(window.seen, { ready: detail.message }), {
        once: true,
      });
    });
  }
  await page.locator("tie-break .status-line:visible button").first().click();
  if (isReload) await until(page, "another page", () => !("before" in window) && window.seen);
  const how = await settled(page, READY_MS);
  assert(how === "ready", `“${button}” does not help: ${how ?? "nothing comes of it"}`);
  if (name === "prerendered" && !isReload) {
    const answers = await page.evaluate(() => Object.keys(document.querySelector("tie-break").answers));
    assert(answers.length > 0, "the answer given before is gone");
  }
};

const run = async (browser, server, one) => {
  const started = Date.now();
  const folder = server.open(one);
  let page;
  let outcome;
  const violations = [];
  try {
    page = await openPage(browser, folder.url);
    outcome = await outcomeOf(page, one, folder);
  } catch (error) {
    violations.push(error.message.split("\n")[0]);
  }
  try {
    for (const message of await uncaught(page, one)) violations.push(`uncaught: ${message}`);
  } catch (error) {
    violations.push(error.message.split("\n")[0]);
  }
  await page?.context().close();
  return { ...one, outcome, violations, seconds: (Date.now() - started) / 1000 };
};

const count = (list) => {
  const counts = new Map();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort().map(([key, n]) => `${n} ${key}`).join("; ");
};

const report = (results, seconds) => {
  const pages = Object.keys(PAGES);
  const cell = (fault, page) => {
    const those = results.filter((result) => result.fault === fault && result.page === page);
    return count(those.map(({ outcome, violations }) => (violations.length ? "**violated**" : outcome)));
  };
  const rows = Object.keys(FAULTS)
    .filter((fault) => results.some((result) => result.fault === fault))
    .map((fault) => `| ${fault} | ${pages.map((page) => cell(fault, page)).join(" | ")} |`);
  const broken = results.filter(({ violations }) => violations.length);
  return [
    `${results.length} faults in ${Math.round(seconds)} s, ${broken.length} violations.`,
    "",
    `| fault | ${pages.join(" | ")} |`,
    `| --- |${" --- |".repeat(pages.length)}`,
    ...rows,
    ...(broken.length ? ["", "| violated | how |", "| --- | --- |"] : []),
    ...broken.map((result) => `| ${nameOf(result)} | ${result.violations.join("; ").replaceAll("|", "\\|")} |`),
    "",
  ].join("\n");
};

const server = await start(options.dist, "tests/fixtures/tea-or-coffee.json");
const started = Date.now();
const results = [];
const isStall = ({ fault }) => fault.startsWith("stalled");
const work = async (queue) => {
  let browser = await launch();
  for (let one = queue.shift(); one; one = queue.shift()) {
    let result = await run(browser, server, one);
    if (!browser.isConnected()) {
      console.error(`FLAKY? the browser has died; ${nameOf(one)} once more in a new one`);
      browser = await launch();
      result = await run(browser, server, one);
    }
    results.push(result);
    const said = result.violations.length ? `VIOLATED: ${result.violations.join("; ")}` : result.outcome;
    console.error(`${results.length}/${cases.length} ${nameOf(one)} (${result.seconds.toFixed(1)} s): ${said}`);
  }
  await browser.close();
};
const queues = [cases.filter(isStall), cases.filter((one) => !isStall(one))];
await Promise.all(queues.flatMap((queue) => Array.from({ length: Number(options["at-once"]) }, () => work(queue))));
server.close();
const table = report(results, (Date.now() - started) / 1000);
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, table);
console.log(table);
process.exitCode = results.some(({ violations }) => violations.length) ? 1 : 0;
