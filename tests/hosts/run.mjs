// Builds the projects for production by the recipes of HOSTS.md, and reads each in Chromium; a table in target/hosts.md.
// Usage: node tests/hosts/run.mjs [--quick] [HOST]...
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { launch } from "../faults/browser.mjs";
import { serve } from "../package/site.mjs";
import { build, folder, lay, project, target } from "./build.mjs";
import { hosts } from "./hosts.mjs";
import { visit } from "./reader.mjs";
import { check } from "./recipes.mjs";

const { values: options, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});

/** Starts a host's own server, and waits for its first answer. */
const start = async (name) => {
  const { start: commandFor, port } = hosts[name];
  const [command, ...more] = commandFor(port);
  const server = spawn(command, more.map(String), { cwd: folder(name), stdio: "ignore", detached: true });
  const origin = `http://127.0.0.1:${port}`;
  const close = () => process.kill(-server.pid);
  const answers = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers()) return { origin, close };
    await setTimeout(200);
  }
  close();
  throw new Error(`${command} does not answer at ${origin}`);
};

const open = (name, { out, single, port }) =>
  hosts[name].start ? start(name) : serve(join(folder(name), out), {}, { single, port });

/** Reads the quiz of a site, and for a prerendered one looks whether it is. */
const look = async ({ origin }, host) => {
  const url = `${origin}${host.quiz ?? "/quiz/"}`;
  const found = await visit(browser, url, host);
  const isPrerendered = (await (await fetch(url)).text()).includes("shadowrootmode");
  if (isPrerendered === host.recipe.endsWith(", prerendered")) return found;
  return { ...found, build: `the page of ${host.recipe} is ${isPrerendered ? "" : "not "}prerendered` };
};

const COLUMNS = ["build", "quiz", "dark", "navigation", "keys", "link", "console"];
const lines = [`| host | ${COLUMNS.join(" | ")} | seconds |`, `| --- |${" --- |".repeat(COLUMNS.length)} ---: |`];
const failures = [];
const browser = await launch();

const cell = (problem) => (problem === undefined ? "–" : problem ? "FAILS" : "yes");

const addRow = (recipe, found, start) => {
  const cells = COLUMNS.map((column) => cell(found[column]));
  lines.push(`| ${recipe} | ${cells.join(" | ")} | ${Math.round((Date.now() - start) / 1000)} |`);
  console.log(lines.at(-1));
  for (const [step, problem] of Object.entries(found)) {
    if (problem) failures.push(`${recipe}: ${step}: ${problem}`);
  }
};

const testHost = async (name) => {
  const host = hosts[name];
  let start = Date.now();
  try {
    build(name);
  } catch (error) {
    addRow(host.recipe, { build: error.message }, start);
    return;
  }
  const views = [host];
  if (host.prerendered) views.push({ ...host, ...host.prerendered });
  const server = await open(name, host);
  try {
    for (const view of views) {
      addRow(view.recipe, { build: null, ...(await look(server, view)) }, start);
      start = Date.now();
    }
  } finally {
    server.close();
  }
};

/** A site without the package's files, and one that keeps to another recipe, must be seen to fail. */
const testFailures = async () => {
  lay("plain");
  const server = await open("plain", hosts.plain);
  const { quiz, console: messages } = await look(server, hosts.plain);
  server.close();
  if (!quiz || !messages?.includes("404")) failures.push("plain without its files: nobody noticed");
  try {
    check(hosts.jekyll.recipe, project("plain"));
    failures.push("plain by the recipe of Jekyll: nobody noticed");
  } catch {}
};

const isWanted = (name) => (positionals.length ? positionals.includes(name) : hosts[name].isQuick || !options.quick);
const unknown = positionals.filter((name) => !hosts[name]);
if (unknown.length) throw new Error(`no such host: ${unknown.join(", ")}; there are ${Object.keys(hosts).join(", ")}`);
console.log(lines.join("\n"));
try {
  for (const name of Object.keys(hosts).filter(isWanted)) await testHost(name);
  await testFailures();
} finally {
  await browser.close();
}
writeFileSync(join(target, "hosts.md"), `${lines.join("\n")}\n`);
for (const failure of failures) console.error(`\n${failure}`);
console.log(`\n${failures.length ? `${failures.length} failures` : "all hosts work"}; the table is in target/hosts.md`);
process.exitCode = failures.length ? 1 : 0;
