// What a reader does on a site: answers, turns it dark, leaves and comes back, opens the link to the result.
import assert from "node:assert/strict";
import { answerAll, openPage, pressAnswer, until } from "../faults/browser.mjs";

/** The narrowest that the widget is promised to be of use in, in CSS pixels. */
const NARROWEST = 280;

/** Chromium's, where a host puts a prerendered quiz into a page that is there already. HOSTS.md says so. */
const NOTE = "declarative Shadow DOM is not being parsed";

const listen = (page, messages) => {
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type()) || message.text().includes(NOTE)) return;
    messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("requestfailed", (request) => {
    // What is no longer wanted when the reader leaves is not missing.
    const why = request.failure().errorText;
    if (why !== "net::ERR_ABORTED") messages.push(`${why}: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) messages.push(`${response.status()}: ${response.url()}`);
  });
};

const open = async (browser, messages, url) => {
  const page = await openPage(browser, "about:blank");
  await page.setViewportSize({ width: 1280, height: 900 });
  listen(page, messages);
  await page.goto(url);
  return page;
};

const question = (page) => until(page, "a question", () => shown("legend").length);
const ready = (page) => page.evaluate(() => document.querySelector("tie-break").ready);
const winners = (page) => page.evaluate(() => document.querySelector("tie-break").result?.winners.join(" "));
const follow = (page, name) => page.getByRole("link", { name, exact: true }).first().click();
const isDark = () => {
  const [red, green, blue] = getComputedStyle(shown(".widget")[0])
    .color.match(/[\d.]+/g)
    .map(Number);
  return red + green + blue > 3 * 128;
};

const answer = async (page) => {
  await question(page);
  await ready(page);
  const width = await page.evaluate(() => document.querySelector("tie-break").getBoundingClientRect().width);
  assert.ok(width >= NARROWEST, `the widget is ${width} px wide`);
  await pressAnswer(page);
};

const turnDark = async (page, { toggle }) => {
  assert.equal(await page.evaluate(isDark), false, "the widget is light before");
  if (typeof toggle === "function") await page.evaluate(toggle);
  else if (toggle) for (const pressed of [toggle].flat()) await page.click(pressed);
  else await page.emulateMedia({ colorScheme: "dark" });
  await until(page, "a dark widget", isDark);
};

// By Back the answers are there again; by a link the quiz begins.
const leaveAndReturn = async (page, { stays, recipe }) => {
  await page.evaluate(() => {
    window.isSamePage = true;
  });
  const away = () => until(page, "a page without the quiz", () => !document.querySelector("tie-break"));
  const answered = await page.evaluate(() => document.querySelector("tie-break").answers);
  assert.ok(Object.keys(answered).length);
  await follow(page, "Home");
  await away();
  await page.goBack();
  await question(page);
  await ready(page);
  const kept = await page.evaluate(() => document.querySelector("tie-break").answers);
  assert.deepEqual(kept, answered, "the answers after Back");
  await pressAnswer(page);
  await follow(page, "Home");
  await away();
  await follow(page, recipe.endsWith(", prerendered") ? "Prerendered" : "Quiz");
  await question(page);
  await ready(page);
  await pressAnswer(page);
  // A page may be kept whole by the browser; it may not load where the site promises that it doesn't.
  if (stays) assert.ok(await page.evaluate(() => window.isSamePage), "pages change without loading anew");
};

// What the site does with these keys is not meant where the reader is in the widget.
const pressKeys = async (page) => {
  const path = new URL(page.url()).pathname;
  const radio = await page.evaluateHandle(() => shown("input[type=radio]")[0]);
  await radio.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).pathname, path, "an arrow key chooses an answer, it does not turn the page");
  const tab = await page.evaluateHandle(() => shown("#view-comparison")[0]);
  await tab.click();
  await until(page, "the comparison", () => shown("#search").length);
  const search = await page.evaluateHandle(() => shown("#search")[0]);
  await search.focus();
  // Hosts open their search by them.
  const typed = "s/np";
  await page.keyboard.type(typed, { delay: 50 });
  assert.equal(await search.evaluate((field) => field.value), typed, "what is typed stays in the field");
  await search.evaluate((field) => {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const back = await page.evaluateHandle(() => shown("#view-quiz")[0]);
  await back.click();
  await question(page);
};

const openLink = async (page, { hears }, browser, messages) => {
  await answerAll(page);
  const own = await winners(page);
  assert.ok(own, "a result");
  if (hears) assert.equal(await page.textContent("#winners"), own, "the page's code hears of the result");
  const url = await page.evaluate(() => document.querySelector("tie-break").shareUrl);
  const other = await open(browser, messages, url);
  await until(other, "the result that the link holds", () => shown("#verdict").length);
  assert.equal(await winners(other), own);
  await other.context().close();
};

const STEPS = { quiz: answer, dark: turnDark, navigation: leaveAndReturn, keys: pressKeys, link: openLink };

/** Does all this on the page at `url`. Gives for each step, and for the console, what went wrong, null where nothing did. */
export const visit = async (browser, url, host) => {
  const messages = [];
  const page = await open(browser, messages, url);
  const found = {};
  try {
    for (const [name, step] of Object.entries(STEPS)) {
      found[name] = await step(page, host, browser, messages).then(
        () => null,
        (error) => error.message,
      );
      // Nothing further can be told of a quiz that takes no answer.
      if (name === "quiz" && found.quiz) break;
    }
  } finally {
    await page.context().close();
  }
  found.console = messages.length ? [...new Set(messages)].join("\n") : null;
  return found;
};
