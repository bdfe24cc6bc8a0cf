// Serves the demo page, builds after each change, and has the page load again.
// Usage: node scripts/dev.mjs [PORT]
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { watch } from "chokidar";
import sirv from "sirv";

const WATCHED = ["src", "crates", "data", "packages", "styles", "index.html", "Cargo.toml", "Cargo.lock"];
/** Editors write files one after the other. */
const PAUSE_MS = 50;
const port = Number(process.argv[2] ?? 8080);
const out = `${process.env.CARGO_TARGET_DIR ?? "target"}/dev`;

const clients = new Set();
const serve = sirv(out, { dev: true });
createServer((request, response) => {
  if (request.url !== "/reload") return serve(request, response);
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  clients.add(response);
  request.on("close", () => clients.delete(response));
}).listen(port, "127.0.0.1");

const build = () =>
  new Promise((resolve) => {
    const start = performance.now();
    spawn("sh", ["scripts/build.sh", "dev"], { stdio: "inherit" }).on("exit", (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`==> ${code === 0 ? "built" : "not built"} in ${seconds} s`);
      if (code === 0) for (const client of clients) client.write("data: built\n\n");
      resolve();
    });
  });

// One build at a time; what changes meanwhile is in the next.
let building = false;
let isOutdated = false;
const update = async () => {
  isOutdated = true;
  if (building) return;
  building = true;
  while (isOutdated) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    isOutdated = false;
    await build();
  }
  building = false;
};

await update();
console.log(`==> http://127.0.0.1:${port}/ follows what you save (Ctrl-C stops)`);
watch(WATCHED, { ignoreInitial: true }).on("all", (_, file) => {
  console.log(`==> ${file}`);
  update();
});
