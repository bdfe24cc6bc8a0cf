// Runs the native command and the one for Node.js, side by side.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");

/** How each is called. */
export const COMMANDS = {
  native: [join(TARGET, "debug/tiebreak")],
  node: [process.execPath, join(TARGET, "node/cli.mjs")],
};

/** Exit status and output of a program, exactly. */
export const run = ([program, ...first], args, { cwd = ROOT, input = "", env = process.env } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { cwd, env });
    const chunks = { stdout: [], stderr: [] };
    for (const name of ["stdout", "stderr"]) child[name].on("data", (chunk) => chunks[name].push(chunk));
    child.on("error", reject);
    const text = (name) => Buffer.concat(chunks[name]).toString("latin1");
    child.on("close", (status) => resolve({ status, stdout: text("stdout"), stderr: text("stderr") }));
    // Who asks for no input may have ended before it comes.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });

/** The files of a folder by name, as text. */
export const contents = (folder) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));
