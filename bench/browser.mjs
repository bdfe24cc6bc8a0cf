// Starts Chromium, and visits a page under given conditions.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { quiz } from "./lean.mjs";
import { probe } from "./probe.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // As on a phone, where they lie over the page: else a page higher than the window is laid out twice.
  "--hide-scrollbars",
  // Pages of the browser's own, which it loads anew beside each window: a second of a processor's time.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
];
const PHONE = { width: 412, height: 823 };
const PATIENCE_MS = 60_000;
const DONE = "benchmark: done";

// What each condition slows down. Throughput is Lighthouse's for slow 4G. Its delay of 562.5 ms, 3.75 round trips of
// 150 ms, stands for a connection set up anew for each request; here the connection is open, and a request waits for
// one round trip to a near host.
export const CONDITIONS = {
  slow: { name: "slow 4G, 4x CPU", cpu: 4, latencyMs: 75, downKbps: 1638.4, upKbps: 750 },
  fast: { name: "unthrottled", cpu: 1 },
};

const executable = () =>
  execFileSync("sh", ["-c", 'command -v "${CHROMIUM:-chromium}"'], { encoding: "utf8" }).trim();

export const launch = () => chromium.launch({ executablePath: executable(), headless: false, args: FLAGS });

const throttle = async (devtools, { cpu, latencyMs = 0, downKbps = 0, upKbps = 0 }) => {
  const bytes = (kbps) => (kbps ? (kbps * 1000) / 8 : -1);
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytes(downKbps),
    uploadThroughput: bytes(upKbps),
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
};

// Opens a blank page in a context of its own, which is closed when `use` is through with it.
export const withPage = async (browser, condition, use) => {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await throttle(devtools, condition);
    return await use(page, devtools);
  } finally {
    await context.close();
  }
};

// Has the browser tell the processor time of its main thread.
export const clock = (devtools) => devtools.send("Performance.enable", { timeDomain: "threadTicks" });

// What scripts hold after a collection, and the memory of WebAssembly, in bytes.
export const memory = async (devtools) => {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await clock(devtools);
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const { result: prototype } = await devtools.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await devtools.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result } = await devtools.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value + result.value;
};

// Fails instead of waiting for ever.
export const inTime = (promise, what) => {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${what}: nothing after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
  });
  return Promise.race([promise, late]);
};

// One reader's visit: every question answered as soon as it is there. Nothing else is asked of the page meanwhile, since
// each request to it, and each report of what it fetches, takes time of its own thread.
export const answering = (browser, { address, sent }, name, condition) => withPage(browser, condition, async (page, devtools) => {
  const url = `${address}/${name}/`;
  await page.addInitScript(probe, { press: true, done: DONE });
  const before = sent();
  const done = page.waitForEvent("console", { predicate: (message) => message.text() === DONE, timeout: PATIENCE_MS });
  await page.goto(url, { waitUntil: "commit" });
  await done;
  const after = sent();
  const seen = await page.evaluate(() => window.benchmark.seen);
  if (seen.answers !== quiz.questions.length) throw new Error(`${url}: ${seen.answers} questions were shown`);
  return { ...seen, bytes: after.bytes - before.bytes, requests: after.requests - before.requests, memory: await memory(devtools) };
});

// Someone who only looks: what shifts until a while after all has loaded.
export const looking = (browser, { address }, name, condition) => withPage(browser, condition, async (page) => {
  await page.addInitScript(probe, { press: false });
  await page.goto(`${address}/${name}/`, { waitUntil: "networkidle", timeout: PATIENCE_MS });
  await page.waitForTimeout(1500);
  return page.evaluate(() => window.benchmark.seen.shift);
});
