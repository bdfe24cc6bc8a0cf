#!/usr/bin/env node
// `npx tiebreak`: the command with the files and the terminal of this machine.
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { WriteStream } from "node:tty";
import type { System } from "./command.mjs";
import { doctor } from "./doctor.mjs";
import { check } from "./index.mjs";
import { run } from "./wasm.mjs";

// As the native command says it.
const TEXTS: Record<string, string> = {
  EPERM: "Operation not permitted (os error 1)",
  ENOENT: "No such file or directory (os error 2)",
  EACCES: "Permission denied (os error 13)",
  ENOTDIR: "Not a directory (os error 20)",
  EISDIR: "Is a directory (os error 21)",
  ENOSPC: "No space left on device (os error 28)",
  EROFS: "Read-only file system (os error 30)",
};

const inItsWords = <T,>(access: () => T): T => {
  try {
    return access();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(TEXTS[code ?? ""] ?? message);
  }
};

/** By another file that takes its name, so that nobody finds half of it. */
const replace = (file: string, text: string, mode?: number): void => {
  const written = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(written, text);
    if (mode !== undefined) chmodSync(written, mode);
    renameSync(written, file);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
};

const write = (file: string, text: string): boolean => {
  const old = statSync(file, { throwIfNoEntry: false });
  if (old === undefined) {
    replace(file, text);
  } else if (!old.isFile()) {
    writeFileSync(file, text);
  } else {
    if (readFileSync(file).equals(Buffer.from(text))) return false;
    // A link stays one.
    replace(realpathSync(file), text, old.mode);
  }
  return true;
};

const isTerminal = (stream: WriteStream): boolean => stream.isTTY === true;

// Not Node.js's own `hasColors`: what the native command goes by is https://no-color.org and https://bixense.com/clicolors,
// and that a terminal of a CI shows them.
const hasColors = (stream: WriteStream): boolean => {
  const { NO_COLOR, CLICOLOR, CLICOLOR_FORCE, CI, TERM } = process.env;
  if (NO_COLOR) return false;
  if (CLICOLOR_FORCE) return true;
  if (CLICOLOR === "0") return false;
  const isKnown = TERM === undefined ? process.platform === "win32" : TERM !== "dumb";
  return isTerminal(stream) && (isKnown || CLICOLOR !== undefined || CI !== undefined);
};

const system: System = {
  read: (file) => inItsWords(() => readFileSync(file)),
  // Not `process.stdin.fd`: asking for that makes the pipe one that is not waited for.
  readInput: () => inItsWords(() => readFileSync(0)),
  write: (file, text) => inItsWords(() => write(file, text)),
  print: (text) => void process.stdout.write(text),
  printError: (text) => void process.stderr.write(text),
  isTerminal: () => isTerminal(process.stdout),
  hasColors: () => hasColors(process.stdout),
  errorHasColors: () => hasColors(process.stderr),
};

// Who reads only the start, as `head` does, closes the pipe.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));

const args = process.argv.slice(2);
const isHelp = args.some((arg) => ["-h", "--help"].includes(arg));

try {
  // Not `process.exit`: what is printed may still be on its way.
  process.exitCode =
    args[0] === "doctor" && !isHelp && args.length === 2 ? await doctor(args[1], { check }) : run(args, system);
} catch (error) {
  console.error(`tiebreak broke, which is a fault of its own: ${(error as Error).message}`);
  process.exitCode = 101;
}
