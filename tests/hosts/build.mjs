// Lays a project into target/hosts/, follows its recipes, and builds it for production.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hosts } from "./hosts.mjs";
import { check, commandsOf } from "./recipes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const target = join(root, "target");
export const folder = (name) => join(target, "hosts", name);
export const project = (name) => join(root, "tests/hosts", name);

/** What setup.sh has installed. */
const KEPT = ["node_modules", "venv", "package.json", "package-lock.json"];
// The tools that setup.sh has built; nothing is asked, and nothing is reported to the makers of the hosts.
const ENVIRONMENT = {
  PATH: `${join(target, "tools/bin")}:${process.env.PATH}`,
  CI: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};
// The command for Node.js is held against this one by tests of its own.
const COMMAND = join(target, "release/tiebreak");

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
  return resolve(target, found[0]);
};

/** Anew, but for what setup.sh has installed: a project must not find what an older build has left. */
export const lay = (name) => {
  mkdirSync(folder(name), { recursive: true });
  for (const file of readdirSync(folder(name))) {
    if (!KEPT.includes(file)) rmSync(join(folder(name), file), { recursive: true });
  }
  cpSync(project(name), folder(name), { recursive: true, filter: (path) => !path.endsWith("package-lock.json") });
  if (existsSync(join(project(name), "package.json")) && !existsSync(join(folder(name), "node_modules"))) {
    throw new Error(`the tools of ${name} are missing; run sh scripts/setup.sh hosts`);
  }
  const { prerendered } = hosts[name];
  if (prerendered) {
    const { comparison = "public/mine.json" } = prerendered;
    cpSync(join(root, "data/sqlite-vs-postgres.json"), join(folder(name), comparison));
  }
};

// As a reader of the recipe does, only that the package comes from here.
const follow = (name, command) => {
  if (command === "npm install tiebreak") {
    const installed = join(folder(name), "node_modules");
    rmSync(join(installed, "tiebreak"), { recursive: true, force: true });
    rmSync(join(installed, ".package-lock.json"), { force: true });
    run(name, "npm", "install", tarball(), "--no-save", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error");
    return;
  }
  if (command.includes("package/dist")) run(name, "tar", "xf", tarball());
  run(name, "sh", "-c", command.replace("npx tiebreak", `"${COMMAND}"`));
};

/** Throws where the project lacks a line of its recipes, or a command fails. */
export const build = (name) => {
  const { recipe, prerendered, build: commands } = hosts[name];
  const recipes = [recipe, prerendered?.recipe].filter(Boolean);
  for (const each of recipes) check(each, project(name));
  lay(name);
  for (const command of recipes.flatMap(commandsOf)) follow(name, command);
  for (const command of commands) run(name, ...command);
};
