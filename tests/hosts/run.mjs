// Builds the projects for production by the recipes of HOSTS.md, and reads each in Chromium; a table in target/hosts.md.
// Usage: node tests/hosts/run.mjs [--quick] [HOST]...
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "../faults/browser.mjs";
import { serve } from "../package/site.mjs";
import { hosts } from "./hosts.mjs";
import { visit } from "./reader.mjs";
import { check, commandsOf } from "./recipes.mjs";

const { values: options, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const here = fileURLToPath(new URL(".", import.meta.url));
const target = resolve(here, "../../target");
const folder = (name) => join(target, "hosts", name);
const KEPT = ["node_modules", "venv", "package.json", "package-lock.json"];

// The tools that setup.sh has built; nothing is asked, and nothing is reported to the makers of the hosts.
const ENVIRONMENT = {
  PATH: `${join(target, "tools/bin")}:${process.env.PATH}`,
  CI: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

const run = (name, command, ...more) => {
  const environment = { ...process.env, ...ENVIRONMENT };
  try {
    execFileSync(command, more, { cwd: folder(name), env: environment, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${[command, ...more].join(" ")}:\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
};

const tarball = () => {
  const found = readdirSync(target).filter((file) => /^tiebreak-.*\.tgz$/.test(file));
  if (found.length !== 1) throw new Error(`target/ holds ${found.length} tarballs, not one; run make package`);
  return join(target, found[0]);
};

// Anew, but for what setup.sh has installed: a project must not find what an older build has left.
const lay = (name) => {
  mkdirSync(folder(name), { recursive: true });
  for (const file of readdirSync(folder(name))) {
    if (!KEPT.includes(file)) rmSync(join(folder(name), file), { recursive: true });
  }
  cpSync(join(here, name), folder(name), { recursive: true, filter: (path) => !path.endsWith("package-lock.json") });
  if (existsSync(join(here, name, "package.json")) && !existsSync(join(folder(name), "node_modules"))) {
    throw new Error(`the tools of ${name} are missing; run sh scripts/setup.sh hosts`);
  }
};

// As a reader of the recipe does, only that the package comes from here.
const follow = (name, command) => {
  if (command === "npm install tiebreak") {
    const installed = join(folder(name), "node_modules");
    rmSync(join(installed, "tiebreak"), { recursive: true, force: true });
    rmSync(join(installed, ".package-lock.json"), { force: true });
    run(name, "npm", "install", tarball(), "--no-save", "--offline", "--no-audit", "--no-fund", "--loglevel=error");
    return;
  }
  if (command.includes("package/dist")) run(name, "tar", "xf", tarball());
  run(name, "sh", "-c", command);
};

const build = (name) => {
  const { recipe, build: commands } = hosts[name];
  check(recipe, join(here, name));
  lay(name);
  for (const command of commandsOf(recipe)) follow(name, command);
  for (const command of commands) run(name, ...command);
};

/** Starts a host's own server, and waits for its first answer. */
const start = async (name) => {
  const { start: commandFor, port } = hosts[name];
  const [command, ...more] = commandFor(port);
  const server = spawn(command, more.map(String), { cwd: folder(name), stdio: "ignore", detached: true });
  const origin = `http://127.0.0.1:${port}`;
  const close = () => process.kill(-server.pid);
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return { origin, close };
    await setTimeout(200);
  }
  close();
  throw new Error(`${command} does not answer at ${origin}`);
};

const look = async (browser, name) => {
  const host = hosts[name];
  const server = host.start
    ? await start(name)
    : await serve(join(folder(name), host.out), {}, { single: host.single, port: host.port });
  try {
    return await visit(browser, `${server.origin}${host.quiz ?? "/quiz/"}`, host);
  } finally {
    server.close();
  }
};

const COLUMNS = ["build", "quiz", "dark", "navigation", "keys", "link", "console"];
const lines = [`| host | ${COLUMNS.join(" | ")} | seconds |`, `| --- |${" --- |".repeat(COLUMNS.length)} ---: |`];
const failures = [];
const browser = await launch();

const testHost = async (name) => {
  const start = Date.now();
  let found = {};
  try {
    build(name);
    found = { build: null, ...(await look(browser, name)) };
  } catch (error) {
    found = { build: error.message, ...found };
  }
  const cells = COLUMNS.map((column) => (found[column] === undefined ? "–" : found[column] === null ? "yes" : "FAILS"));
  lines.push(`| ${hosts[name].recipe} | ${cells.join(" | ")} | ${Math.round((Date.now() - start) / 1000)} |`);
  console.log(lines.at(-1));
  for (const [step, problem] of Object.entries(found)) {
    if (problem) failures.push(`${name}: ${step}: ${problem}`);
  }
};

/** A site without the package's files, and one that keeps to another recipe, must be seen to fail. */
const testFailures = async () => {
  lay("plain");
  const { quiz, console: messages } = await look(browser, "plain");
  if (!quiz || !messages?.includes("404")) failures.push("plain without its files: nobody noticed");
  try {
    check(hosts.jekyll.recipe, join(here, "plain"));
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
