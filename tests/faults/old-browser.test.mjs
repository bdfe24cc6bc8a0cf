// Browsers that are old or lack a feature: Chromium 117, which npm carries, gets the whole widget; where a feature is
// missing, what the page itself holds goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import sparticuz from "@sparticuz/chromium";
import { answerAll, launch, openPage, pressAnswer, settled, told, until } from "./browser.mjs";
import { start } from "./server.mjs";

const TIMEOUT_MS = 120_000;
const BLUEBIRD = readFileSync(new URL("../../node_modules/bluebird/js/browser/bluebird.min.js", import.meta.url), "utf8");

let server;
let browser;
before(async () => {
  server = await start("dist", "tests/fixtures/tea-or-coffee.json");
  sparticuz.setGraphicsMode = false;
  browser = await launch({ executablePath: await sparticuz.executablePath(), args: ["--headless"] });
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page, with a script that runs before any other. */
const open = (page, script) => openPage(browser, server.open({ page }).url, script && { content: script });

const works = async (page) => {
  assert.equal(await settled(page, 25_000), "ready");
  await answerAll(page);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await until(page, "a table", () => shown("[role=table], table").length);
};

/** Nothing reached the page. */
const isQuiet = async (page) => assert.deepEqual(await page.evaluate(() => seen.uncaught), []);

const close = (page) => page.context().close();

/** No half-defined element: none at all, or one with a shadow root and a promise. */
const isWhole = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("tie-break");
    return !customElements.get("tie-break") || Boolean(element.shadowRoot && element.ready);
  });

describe("Chromium 117", { timeout: TIMEOUT_MS }, () => {
  test("is what runs", () => assert.match(browser.version(), /^117\./));

  for (const name of ["bare", "prerendered", "bare with src"]) {
    test(`${name}: from the quiz to the result and the comparison`, async () => {
      const page = await open(name);
      await works(page);
      await isQuiet(page);
      await close(page);
    });
  }

  for (const theme of ["light", "dark"]) {
    test(`colors follow the theme: ${theme}`, async () => {
      const page = await open("bare");
      assert.equal(await settled(page, 25_000), "ready");
      await page.evaluate((theme) => document.querySelector("tie-break").setAttribute("theme", theme), theme);
      await answerAll(page);
      // rgb(…) counts to 255, color(srgb …) to 1.
      const brightness = (color) =>
        Math.max(...color.match(/[\d.]+/g).slice(0, 3).map(Number)) * (color.startsWith("color") ? 255 : 1);
      const [text, button, label] = await page.evaluate(() => {
        const element = document.querySelector("tie-break");
        const main = shown(".main")[0];
        return [getComputedStyle(element).color, getComputedStyle(main).backgroundColor, getComputedStyle(main).color];
      });
      assert.equal(brightness(text) > 128, theme === "dark", `text: ${text}`);
      assert.notEqual(button, "rgba(0, 0, 0, 0)", "buttons have a background");
      assert.equal(brightness(label) > 128, theme === "light", `text on buttons: ${label}`);
      const bars = await page.evaluate(() => shown("svg .o1, svg .o2").map((e) => getComputedStyle(e).fill));
      assert.equal(new Set(bars).size, 2, `each option's bar has a color of its own: ${bars}`);
      const clearest = Math.min(...bars.map(brightness));
      assert.equal(clearest > 128, theme === "dark", `bars stand out: ${bars}`);
      await close(page);
    });
  }

  test("what a form was sent with is still there when nothing else comes", async () => {
    const folder = server.open({ page: "prerendered", file: "wasm", fault: "status 404" });
    const page = await openPage(browser, `${folder.url}?tiebreak.goal=web&tiebreak.=python-vs-nodejs`);
    assert.match(await settled(page, 25_000), /^rejected/);
    await until(page, "the recalled answer", () => {
      const { shadowRoot } = document.querySelector("tie-break");
      return [...shadowRoot.querySelectorAll(".question :checked")].map(({ value }) => value).join() === "web";
    });
    await close(page);
  });
});

const LACKING = {
  "adopted style sheets": "delete CSSStyleSheet.prototype.replaceSync",
  "element internals": "delete HTMLElement.prototype.attachInternals",
  "the attribute inert": "delete HTMLElement.prototype.inert",
};

describe("without a feature that the element needs", { timeout: TIMEOUT_MS }, () => {
  for (const [what, script] of Object.entries(LACKING)) {
    test(`${what}: the prerendered quiz takes answers and makes a link`, async () => {
      const page = await open("prerendered", script);
      await page.waitForLoadState("load");
      assert.equal(await page.evaluate(() => customElements.get("tie-break") === undefined), true);
      // All questions, by the styles alone, then the form's own button.
      for (let n = 0; n < 20 && !(await page.evaluate(() => shown(".send .main").length)); n += 1) {
        await pressAnswer(page);
      }
      const send = await page.evaluateHandle(() => shown(".send .main")[0]);
      await send.click();
      await page.waitForURL(/[?&]tiebreak\.goal=\w+/);
      await isQuiet(page);
      await close(page);
    });

    test(`${what}: a bare element shows its fallback`, async () => {
      const page = await open("bare", script);
      await page.waitForLoadState("load");
      assert.equal((await told(page)).fallback, true);
      assert.equal(await isWhole(page), true);
      await isQuiet(page);
      await close(page);
    });
  }
});

describe("without WebAssembly", { timeout: TIMEOUT_MS }, () => {
  const script = "delete window.WebAssembly";

  test("the prerendered quiz takes answers, makes a link, and shows the comparison", async () => {
    const page = await open("prerendered", script);
    assert.match(await settled(page, 25_000), /no WebAssembly/);
    assert.match((await told(page)).status, /needs WebAssembly/);
    await pressAnswer(page);
    await page.getByRole("button", { name: "Compare" }).first().click();
    await until(page, "the comparison", () => shown(".prerendered-comparison [role=rowheader], .prerendered-comparison .row").length);
    await isQuiet(page);
    await close(page);
  });

  test("a bare element shows its fallback", async () => {
    const page = await open("bare", script);
    assert.match(await settled(page, 25_000), /no WebAssembly/);
    assert.deepEqual(await told(page), { status: "The quiz needs WebAssembly.", button: null, fallback: true });
    await isQuiet(page);
    await close(page);
  });
});

const PATCHED = {
  "no IntersectionObserver": "delete window.IntersectionObserver",
  "another Promise": `${BLUEBIRD}; window.Promise = P;`,
  "a patched Array.prototype": `Object.assign(Array.prototype, {
    last() { return this[this.length - 1] }, each(f) { this.forEach(f); return this }, toJSON: undefined });
    const { map } = Array.prototype; Array.prototype.map = function (...given) { return map.apply(this, given) };
    delete Array.prototype.at; delete Array.prototype.flat;`,
};

describe("on a page that has changed what browsers have", { timeout: TIMEOUT_MS }, () => {
  for (const [what, script] of Object.entries(PATCHED)) {
    for (const name of ["bare", "prerendered"]) {
      test(`${what}, ${name}: works`, async () => {
        const page = await open(name, script);
        await works(page);
        await isQuiet(page);
        await close(page);
      });
    }
  }
});
