// embed.html in frames of a page from another origin: height, theme, links, sandbox, and messages from strangers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { launch, until } from "../faults/browser.mjs";
import { serve } from "./server.mjs";

const LIMIT = { timeout: 60_000 };
const RESULT = "?tiebreak=";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A page with a frame of another origin; `frame` gives the attributes of the <iframe>, `query` of embed.html. */
const open = async (t, { frame = "", query = "", script = true, head = "", more = "", change, search = "" } = {}) => {
  const quiz = await serve({}, change);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    ${head}<body><h1>Host</h1>
    <iframe title="Quiz" src="${quiz.origin}/dist/embed.html${query}" width="700" height="300" ${frame}></iframe>${more}
    ${script ? `<script src="${quiz.origin}/dist/embed.js" async></script>` : ""}</body></html>`;
  const site = await serve({ "/article.html": html, "/stranger.html": "<!doctype html><title>Stranger</title>" });
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } });
  t.after(async () => {
    await context.close();
    quiz.close();
    site.close();
  });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${site.origin}/article.html${search}`);
  return { page, said, quiz, site, inner: await innerFrame(page) };
};

const innerFrame = async (page) => {
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => customElements.get("tie-break"), undefined, { timeout: 20_000 });
  return frame;
};
const ready = (inner) => inner.evaluate(() => document.querySelector("tie-break").ready);
const heightOf = (page) => page.evaluate(() => document.querySelector("iframe").clientHeight);
const fits = (inner) =>
  until(inner, "a frame as high as its content", () => innerHeight === Math.ceil(document.body.getBoundingClientRect().height));
const answerAll = async (inner) => {
  await inner.evaluate(() => {
    const widget = document.querySelector("tie-break");
    widget.answers = Object.fromEntries(widget.data.questions.map(({ id, answers }) => [id, { answer: answers[0].id, star: false }]));
  });
};

test("the frame is as high as its content", LIMIT, async (t) => {
  const { page, inner, said } = await open(t);
  await ready(inner);
  await fits(inner);
  const before = await heightOf(page);
  assert.ok(before > 300, `${before}`);
  await inner.getByRole("button", { name: "Compare" }).first().click();
  await until(inner, "a table", () => document.querySelector("tie-break").shadowRoot.querySelector("[role=table]"));
  await fits(inner);
  assert.ok((await heightOf(page)) > before, "it grows");
  await inner.getByRole("button", { name: "Quiz" }).first().click();
  await until(inner, "the quiz", () => innerHeight < 2000);
  await fits(inner);
  assert.equal(await inner.evaluate(() => document.documentElement.scrollWidth), 700);
  assert.deepEqual(said, []);
});

test("a frame that is slow to load is met once it is there", LIMIT, async (t) => {
  const change = (path) => (path.endsWith("/embed.html") ? wait(700) : undefined);
  const { inner, said } = await open(t, { change, head: "<style>:root { color-scheme: dark }</style>" });
  await ready(inner);
  await fits(inner);
  assert.equal(await inner.evaluate(() => document.documentElement.style.colorScheme), "dark");
  assert.deepEqual(said, []);
});

test("without embed.js the frame scrolls by itself", LIMIT, async (t) => {
  const { page, inner } = await open(t, { script: false });
  await ready(inner);
  assert.equal(await heightOf(page), 300);
  await inner.evaluate(() => scrollTo(0, 200));
  assert.equal(await inner.evaluate(() => scrollY), 200);
});

test("attributes of the address, and no others, reach the widget", LIMIT, async (t) => {
  const query = "?src=/fixtures/tea-or-coffee.json&lang=de&view=quiz&heading=none&param=tea&onclick=alert(1)&style=x";
  const { inner } = await open(t, { query });
  await ready(inner);
  const names = await inner.evaluate(() => document.querySelector("tie-break").getAttributeNames().sort());
  assert.deepEqual(names, ["heading", "lang", "loading", "param", "src", "view"]);
  assert.equal(await inner.evaluate(() => document.querySelector("tie-break").data.id), "tea-or-coffee");
  assert.equal(await inner.evaluate(() => document.documentElement.lang), "de");
});

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`scripts of other servers are refused ${sandbox}`, LIMIT, async (t) => {
    const { inner, site } = await open(t, { frame: sandbox });
    await ready(inner);
    const refused = await inner.evaluate(
      (src) =>
        new Promise((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
          import(src).then(() => resolve("loaded"), () => {});
        }),
      `${site.origin}/dist/embed.js`,
    );
    assert.equal(refused, "script-src-elem");
  });
}

test("sandboxed without an origin it works, and says nothing", LIMIT, async (t) => {
  const { page, inner, said } = await open(t, { frame: 'sandbox="allow-scripts" data-share' });
  await ready(inner);
  assert.equal(await inner.evaluate(() => origin), "null");
  await fits(inner);
  for (let pressed = 0; pressed < 12; pressed += 1) {
    const legend = await inner.locator(".question.current legend").textContent();
    // By keyboard: choosing alone does not lead on.
    await inner.locator(".question.current legend").press("1");
    await inner.locator("#next").press("Enter");
    await inner.waitForFunction(
      (legend) => {
        const { shadowRoot } = document.querySelector("tie-break");
        const now = shadowRoot.querySelector(".question.current legend");
        return shadowRoot.querySelector("#verdict") || (now && now.textContent !== legend);
      },
      legend,
    );
  }
  await inner.locator("#verdict").waitFor();
  await fits(inner);
  // The clipboard is refused: the link is there to copy by hand.
  await inner.locator(".share button").first().click();
  const link = await inner.locator("#share-link").inputValue();
  assert.ok(link.startsWith(`${page.url()}?tiebreak=1.`), link);
  await inner.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  assert.deepEqual(said, []);
});

test("in a sandbox whose server sends no CORS, the console says so and a link is left", LIMIT, async (t) => {
  const change = (_, { headers }) => void delete headers["access-control-allow-origin"];
  const quiz = await serve({}, change);
  const site = await serve({
    "/article.html": `<!doctype html><iframe src="${quiz.origin}/dist/embed.html" sandbox="allow-scripts"></iframe>`,
  });
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    quiz.close();
    site.close();
  });
  const said = [];
  page.on("console", (message) => message.text().startsWith("Tiebreak:") && said.push(message.text()));
  await page.goto(`${site.origin}/article.html`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.locator("tie-break a").waitFor();
  assert.equal(said.length, 1);
  assert.match(said[0], /tiebreak\.js can't be loaded: in a sandboxed frame .* Access-Control-Allow-Origin: \*/);
});

test("share links lead to the page only where it says so, and are opened by it", LIMIT, async (t) => {
  const shareUrl = () => document.querySelector("tie-break").shareUrl;
  const silent = await open(t);
  await ready(silent.inner);
  await fits(silent.inner);
  await answerAll(silent.inner);
  assert.match(await silent.inner.evaluate(shareUrl), /\/dist\/embed\.html\?tiebreak=1\./);

  const { page, inner, site } = await open(t, { frame: "data-share", search: "?page=3#part" });
  await ready(inner);
  await fits(inner);
  await answerAll(inner);
  await inner.waitForFunction(() => document.querySelector("tie-break").shareUrl.includes("article.html"));
  const link = new URL(await inner.evaluate(shareUrl));
  assert.equal(link.pathname, "/article.html");
  assert.equal(link.searchParams.get("page"), "3");
  assert.equal(link.hash, "#part");

  await page.goto(`${site.origin}/article.html${RESULT}${link.searchParams.get("tiebreak")}`);
  const opened = await innerFrame(page);
  await opened.locator("#verdict").waitFor({ timeout: 15_000 });
  assert.ok((await opened.evaluate(() => Object.keys(document.querySelector("tie-break").answers).length)) > 5);
  assert.equal(await page.evaluate(() => history.length), 3, "blank, page, page with the link");
});

test("the theme is that of the page, and follows it", LIMIT, async (t) => {
  const scheme = (expected) => (inner) =>
    until(inner, expected, (expected) => getComputedStyle(document.documentElement).colorScheme === expected, expected);
  const light = scheme("light");
  const dark = scheme("dark");
  const { page, inner } = await open(t);
  await ready(inner);
  await light(inner);
  await page.evaluate(() => { document.documentElement.style.colorScheme = "dark"; });
  await dark(inner);
  await page.evaluate(() => { document.documentElement.style.cssText = "color: #eee; background: #111"; });
  await page.evaluate(() => { document.documentElement.style.color = "#222"; });
  await light(inner);
  await page.evaluate(() => { document.documentElement.style.color = "#eee"; });
  await dark(inner);
  const color = () => getComputedStyle(document.querySelector("tie-break").shadowRoot.querySelector(".title")).color;
  assert.equal(await inner.evaluate(color), "rgb(236, 238, 242)");

  const fixed = await open(t, { query: "?theme=light", head: "<style>:root{color-scheme:dark}</style>" });
  await ready(fixed.inner);
  await fits(fixed.inner);
  await light(fixed.inner);
});

test("messages from strangers, and odd ones, change nothing", LIMIT, async (t) => {
  const { page, inner } = await open(t, { more: '<iframe title="Stranger" src="/stranger.html"></iframe>' });
  await ready(inner);
  await fits(inner);
  const before = await heightOf(page);
  const stranger = page.frames().find((frame) => frame.url().endsWith("stranger.html"));
  await stranger.evaluate(() => {
    parent.postMessage({ tiebreak: "height", height: 5000 }, "*");
    parent.frames[0].postMessage({ tiebreak: "page", theme: "dark", share: "https://stranger.example/" }, "*");
  });
  await page.evaluate(() => postMessage({ tiebreak: "height", height: 5000 }, "*"));
  for (const height of [Number.NaN, "5000px", -1, null, {}]) {
    await inner.evaluate((height) => parent.postMessage({ tiebreak: "height", height }, "*"), height);
  }
  for (const data of [null, "height", { tiebreak: "page", theme: "url(x)", share: "javascript:alert(1)" }]) {
    await inner.evaluate((data) => parent.postMessage(data, "*"), data);
    await page.evaluate((data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"), data);
  }
  await page.waitForTimeout(300);
  assert.equal(await heightOf(page), before);
  assert.equal(await inner.evaluate(() => document.querySelector("tie-break").getAttribute("share-url")), null);
  assert.notEqual(await inner.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
  await inner.evaluate(() => parent.postMessage({ tiebreak: "height", height: Number.POSITIVE_INFINITY }, "*"));
  await until(page, "the highest frame", () => document.querySelector("iframe").clientHeight === 20_000);
});
