// A browser, and what a reader does in a widget.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** The system's Chromium, or the one at a path. */
export const launch = ({ executablePath, args = ["--headless=new"] } = {}) =>
  chromium.launch({
    executablePath:
      executablePath ??
      execFileSync("sh", ["-c", 'command -v "${CHROMIUM:-chromium}"'], { encoding: "utf8" }).trim(),
    headless: false,
    args: [...args, ...FLAGS],
  });

// Runs before any script of a page: keeps what the page would hear of, and how `ready` of the first widget settles.
const record = () => {
  // Both names of each option: Chromium before 121 has the second.
  const visibly = { visibilityProperty: true, checkVisibilityCSS: true, opacityProperty: true, checkOpacity: true };
  window.shown = (selector) => {
    const found = document.querySelector("tie-break")?.shadowRoot?.querySelectorAll(selector) ?? [];
    return [...found].filter((e) => e.checkVisibility(visibly));
  };
  window.seen = { uncaught: [], errors: [], ready: null, after: 0 };
  addEventListener("error", ({ message }) => message && seen.uncaught.push(message));
  addEventListener("unhandledrejection", ({ reason }) => seen.uncaught.push(`unhandled: ${reason}`));
  addEventListener("tiebreak-error", ({ detail }) => seen.errors.push(detail));
  const settled = (how) => {
    seen.ready = how;
    seen.after = performance.now();
  };
  customElements.whenDefined("tie-break").then(() => {
    document.querySelector("tie-break")?.ready.then(
      () => settled("ready"),
      (error) => settled(`rejected: ${error.message}`),
    );
  });
};

/** Opens a page in a profile of its own. */
export const openPage = async (browser, url, before) => {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(record);
  if (before) await page.addInitScript(before);
  await page.goto(url, { waitUntil: "commit" });
  return page;
};

/** Waits until `ready` has settled, and gives how; null where it has not by then. */
export const settled = async (page, timeout) => {
  try {
    const handle = await page.waitForFunction(() => window.seen?.ready, undefined, { timeout, polling: 50 });
    return await handle.jsonValue();
  } catch (error) {
    if (error.name === "TimeoutError") return null;
    throw error;
  }
};

const PATIENCE_MS = 15_000;

/** Waits until a function in the page gives something truthy. */
export const until = (page, what, check, argument) =>
  page.waitForFunction(check, argument, { timeout: PATIENCE_MS, polling: 30 }).catch((error) => {
    throw new Error(`never: ${what}`, { cause: error });
  });

/** Presses the first answer of the question on screen, and waits until the next one is there. */
export const pressAnswer = async (page) => {
  const before = await page.evaluate(() => shown("legend")[0]?.textContent);
  if (!before) throw new Error("no question on screen");
  const answer = await page.evaluateHandle(() => shown(".answer:not(.skip-answer)")[0]);
  await answer.click({ timeout: PATIENCE_MS });
  const isNext = (before) => shown("#verdict, .send .main").length || (shown("legend")[0]?.textContent ?? before) !== before;
  await until(page, `another question after “${before}”`, isNext, before);
};

/** Answers one question, and looks at the result. */
export const toResult = async (page) => {
  await pressAnswer(page);
  const soFar = await page.evaluateHandle(() => shown("button").find((e) => e.textContent.includes("so far")));
  await soFar.click({ timeout: PATIENCE_MS });
  await until(page, "a result", () => shown("#verdict").length);
};

/** Answers all questions, up to the result. */
export const answerAll = async (page) => {
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await page.evaluate(() => shown("#verdict").length)) return;
    await pressAnswer(page);
  }
};

/** What the reader is told: the status line, the button in it, and whether the page's fallback is shown. */
export const told = (page) =>
  page.evaluate(() => {
    const [line] = shown(".status-line");
    return {
      status: line?.firstChild?.textContent ?? null,
      button: line?.querySelector("button")?.textContent ?? null,
      fallback: document.querySelector("#fallback")?.checkVisibility() ?? false,
    };
  });
