// Adds, removes and presses for long: what scripts hold and the WebAssembly's memory must stay flat.
// Usage: node tests/faults/soak.mjs [--dist DIR] [--out FILE]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { launch, openPage, settled } from "./browser.mjs";
import { start } from "./server.mjs";

const { values: options } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "target/soak.md" },
  },
});

/** How many times each part is measured; the first third warms up the caches of the engine. */
const SAMPLES = 15;
/** What the mean of the last third may exceed that of the second by. */
const HEAP_SLACK = 200_000;
const NODES_SLACK = 500;

const PARTS = [
  {
    name: "added, ready and removed",
    times: 1000,
    run: async (times) => {
      for (let n = 0; n < times; n += 1) {
        const element = document.createElement("tie-break");
        element.setAttribute("loading", "eager");
        document.body.append(element);
        await element.ready;
        element.remove();
        await null;
      }
    },
  },
  {
    name: "removed while loading",
    times: 300,
    run: async (times) => {
      for (let n = 0; n < times; n += 1) {
        const element = document.createElement("tie-break");
        element.setAttribute("loading", "eager");
        // Fetched anew each time.
        element.setAttribute("src", `dist/data/python-vs-nodejs.json?${n}`);
        document.body.append(element);
        const { ready } = element;
        await new Promise((resolve) => setTimeout(resolve, n % 8));
        element.remove();
        // Where it was faster, it has been ready.
        await ready.catch(() => {});
      }
    },
  },
  {
    name: "random presses",
    times: 2000,
    run: async (times) => {
      const element = document.querySelector("tie-break");
      // A fixed sequence: mulberry32.
      let seed = (window.seed ??= 42);
      const random = () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
      };
      // Not the files that a picture is saved to.
      const isSafe = (e) => !e.disabled && !e.textContent.includes("picture");
      for (let n = 0; n < times; n += 1) {
        const all = shown("button, input, summary").filter(isSafe);
        // Not back to what stood there before the page.
        if (random() < 0.05 || all.length === 0) navigation.canGoBack && history.back();
        else all[Math.floor(random() * all.length)].click();
        await new Promise((resolve) => setTimeout(resolve));
        if (!element.shadowRoot.querySelector(".mount")) throw new Error("the widget is gone");
      }
      window.seed = seed;
    },
  },
];

/** What scripts hold after a collection, the memory of all instances of WebAssembly, and the document's nodes. */
const measure = async (devtools) => {
  for (let n = 0; n < 2; n += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const { result: prototype } = await devtools.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await devtools.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result } = await devtools.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  await devtools.send("Runtime.releaseObject", { objectId: objects.objectId });
  return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), wasm: result.value };
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const soak = async (browser, server, { name, times, run }) => {
  const page = await openPage(browser, server.open({ page: "bare" }).url);
  if ((await settled(page, 25_000)) !== "ready") throw new Error("the widget is not ready");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const share = Math.ceil(times / SAMPLES);
  const samples = [];
  const started = Date.now();
  for (let done = 0; done < times; done += share) {
    await page.evaluate(run, Math.min(share, times - done));
    samples.push(await measure(devtools));
  }
  const uncaught = await page.evaluate(() => seen.uncaught);
  await page.context().close();
  const third = Math.floor(samples.length / 3);
  const [early, late] = [samples.slice(third, -third), samples.slice(-third)];
  const change = (key) => [mean(early.map((sample) => sample[key])), mean(late.map((sample) => sample[key]))];
  const [heap, nodes, wasm] = [change("heap"), change("nodes"), change("wasm")];
  const violations = [];
  if (heap[1] - heap[0] > HEAP_SLACK) violations.push("the heap grows");
  if (nodes[1] - nodes[0] > NODES_SLACK) violations.push("nodes stay");
  if (wasm[1] > wasm[0]) violations.push("the WebAssembly's memory grows");
  violations.push(...new Set(uncaught.map((message) => `uncaught: ${message}`)));
  return { name, times, heap, nodes, wasm, violations, seconds: (Date.now() - started) / 1000, samples };
};

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
const fromTo = ([early, late], format) => `${format(early)} → ${format(late)}`;

const server = await start(options.dist, "tests/fixtures/tea-or-coffee.json");
const browser = await launch();
const results = [];
for (const part of PARTS) {
  const result = await soak(browser, server, part);
  results.push(result);
  console.error(`${result.name}: ${result.samples.map(({ heap, wasm, nodes }) => `${kilobytes(heap)}/${kilobytes(wasm)}/${nodes}`).join(" ")}`);
}
await browser.close();
server.close();
const table = [
  "Means of the second and the last third, after collections.",
  "",
  "| what | times | JS heap | nodes | WebAssembly | seconds | |",
  "| --- | --: | --: | --: | --: | --: | --- |",
  ...results.map(({ name, times, heap, nodes, wasm, seconds, violations }) => {
    const cells = [fromTo(heap, kilobytes), fromTo(nodes, Math.round), fromTo(wasm, kilobytes), Math.round(seconds)];
    return `| ${name} | ${times} | ${cells.join(" | ")} | ${violations.join("; ") || "flat"} |`;
  }),
  "",
].join("\n");
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, table);
console.log(table);
process.exitCode = results.some(({ violations }) => violations.length) ? 1 : 0;
