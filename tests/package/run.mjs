// Installs the package from its tarball, and runs the tests of it. Usage: node tests/package/run.mjs [TEST]...
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./setup.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (file) => file.endsWith(".test.mjs") && (!wanted.length || wanted.includes(file.split(".")[0]));
const tests = readdirSync(here).filter(isWanted);

install();
const options = ["--test", "--test-reporter=spec", "--test-concurrency=1"];
const { status } = spawnSync(process.execPath, [...options, ...tests.map((test) => join(here, test))], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
