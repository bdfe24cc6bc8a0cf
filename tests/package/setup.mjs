// A folder with the tests' tools, in it the projects, and in those the package, installed from its tarball.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = resolve(here, "../../target");
const tools = join(target, "package-tests");

export const projects = join(tools, "projects");
export const installed = join(projects, "node_modules/tiebreak");
/** What the build has left, before it was packed. */
export const built = resolve(target, "../dist");

/** A command of the tools, such as `vite`. */
export const tool = (name) => join(tools, "node_modules/.bin", name);

/** Runs a command in a project; throws with what it printed. */
export const run = (project, command, ...options) => {
  try {
    return execFileSync(command, options, { cwd: join(projects, project), encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${[command, ...options].join(" ")}:\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
};

/** Anew for each run: a project must not find what an older package has left. */
export const install = () => {
  const tarballs = readdirSync(target).filter((file) => /^tiebreak-.*\.tgz$/.test(file));
  if (tarballs.length !== 1) throw new Error(`target/ holds ${tarballs.length} tarballs, not one; run make package`);
  if (!existsSync(tool("vite"))) throw new Error("the tools are missing; run sh scripts/setup.sh package");
  rmSync(projects, { recursive: true, force: true });
  mkdirSync(projects);
  cpSync(join(here, "projects"), projects, { recursive: true });
  writeFileSync(join(projects, "package.json"), '{ "private": true, "type": "module" }\n');
  // Nothing but the tarball: the cache is empty and the registry is not asked.
  const alone = ["--offline", "--cache", join(projects, "npm-cache")];
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  run(".", "npm", "install", join(target, tarballs[0]), ...alone, ...quiet);
};
