// Serves the demo page, builds anew what changes, and has the page load again.
// Usage: node scripts/dev.mjs (PORT in the environment)
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { watch } from "chokidar";
import sirv from "sirv";

const OUT = "target/dev";
const WATCHED = ["src", "crates", "data", "packages", "styles", "index.html", "Cargo.toml"];
// Whatever else changes needs no compiler.
const RUST = /^(src|crates|data)\/|\.toml$/;
const PATIENCE_MS = 100;
const port = Number(process.env.PORT ?? 8080);

const clients = new Set();
const RELOAD = '<script>new EventSource("/reload").onmessage = () => location.reload();</script>';

const run = (command, ...options) =>
  new Promise((resolve) => {
    spawn(command, options, { stdio: "inherit" }).on("exit", (code) => resolve(code === 0));
  });

const build = async (files) => {
  const start = performance.now();
  const compiled = !files.some((file) => RUST.test(file)) || (await run("sh", "scripts/build-dev.sh"));
  const bundled = compiled && (await run("node", "scripts/bundle.mjs", "--dev", "--out", OUT, ...TOOLS));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`==> ${bundled ? "built" : "FAILED"} in ${seconds} s`);
  if (bundled) for (const client of clients) client.write("data: built\n\n");
};
