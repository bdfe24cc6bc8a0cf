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
  window.seen = { uncaught: [], errors: [], ready: null, after: 0 };
  addEventListener("error", ({ message }) => message && seen.uncaught.push(message));
  addEventListener("unhandledrejection", ({ reason }) => seen.uncaught.push(`unhandled: ${reason}`));
  addEventListener("tiebreak-error", ({ detail }) => seen.errors.push(detail));
  const settled = (how) => {
    seen.ready = how;
    seen.after = performance.now();
  };
  customElements.whenDefined("tie-break").then(() => {
    document.querySelector("tie-break").ready.then(
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

const PATIENCE_MS = 8000;

/** Waits until a function in the page gives something truthy. */
export const until = (page, what, check, argument) =>
  page.waitForFunction(check, argument, { timeout: PATIENCE_MS, polling: 30 }).catch((error) => {
    throw new Error(`never: ${what}`, { cause: error });
  });

const question = (page) =>
  page.evaluate(() => {
    const legends = [...document.querySelector("tie-break").shadowRoot.querySelectorAll("legend")];
    return legends.find((e) => e.checkVisibility({ visibilityProperty: true }))?.textContent ?? null;
  });

/** Presses the first answer of the question on screen, and waits until the next one is there. */
export const pressAnswer = async (page) => {
  const before = await question(page);
  if (!before) throw new Error("no question on screen");
  await page.locator("tie-break .answer:not(.skip-answer):visible").first().click({ timeout: PATIENCE_MS });
  await until(
    page,
    `another question after “${before}”`,
    (before) => {
      const { shadowRoot } = document.querySelector("tie-break");
      const legends = [...shadowRoot.querySelectorAll("legend")];
      const shown = legends.find((e) => e.checkVisibility({ visibilityProperty: true }))?.textContent;
      return shown ? shown !== before : shadowRoot.querySelector("#verdict");
    },
    before,
  );
};

/** Answers all questions, and waits for the result. */
export const answerAll = async (page) => {
  for (let pressed = 0; pressed < 20 && !(await page.locator("tie-break #verdict").count()); pressed += 1) {
    await pressAnswer(page);
  }
  await page.locator("tie-break #verdict").waitFor({ timeout: PATIENCE_MS });
};

/** What the reader is told: the status line, the button in it, and whether the page's fallback is shown. */
export const told = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("tie-break");
    const lines = [...(element.shadowRoot?.querySelectorAll(".status-line") ?? [])];
    const line = lines.find((e) => e.checkVisibility({ visibilityProperty: true }));
    return {
      status: line?.firstChild?.textContent ?? null,
      button: line?.querySelector("button")?.textContent ?? null,
      fallback: document.querySelector("#fallback")?.checkVisibility() ?? false,
    };
  });
