// Serves a folder, and reads the page in it as a reader does.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { answerAll, openPage, settled, until } from "../faults/browser.mjs";

const TIMEOUT_MS = 20_000;

/** The policy that README names; `scripts` and `fetched` are further sources. */
export const policy = ({ scripts = "", fetched = "" } = {}) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${scripts}; style-src 'self'; ` +
  `connect-src 'self' ${fetched}; img-src 'self' data:; form-action 'self'; require-trusted-types-for 'script'`;

/** Sources that allow the inline scripts of a page. */
export const inlineScripts = (page) =>
  [...readFileSync(page, "utf8").matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)]
    .map(([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`)
    .join(" ");

/** Serves a folder with these headers; gives its origin and a way to stop. `single`: one page for all addresses. */
export const serve = async (folder, headers = {}, { single = false, port = 0 } = {}) => {
  const files = sirv(folder, { dev: true, single });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
};

const verdict = (page) => page.evaluate(() => shown("#verdict")[0]?.textContent);

/**
 * Answers the quiz, looks at its result, and reads that in German. Throws where anything fails or the console says a
 * word. Gives the addresses of what was loaded.
 */
export const read = async (browser, url, timeout = TIMEOUT_MS) => {
  const page = await openPage(browser, "about:blank");
  const messages = [];
  const loaded = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(error.message));
  page.on("requestfailed", (request) => messages.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    loaded.push(response.url());
    if (!response.ok()) messages.push(`${response.status()}: ${response.url()}`);
  });
  try {
    await page.goto(url);
    assert.equal(await settled(page, timeout), "ready", messages.join("\n"));
    await answerAll(page);
    const english = await verdict(page);
    assert.match(english, /Python|Node\.js/);
    await page.evaluate(() => document.querySelector("tie-break").setAttribute("lang", "de"));
    const isOther = (english) => ![undefined, english].includes(shown("#verdict")[0]?.textContent);
    await until(page, "the result in German", isOther, english);
    assert.deepEqual(messages, []);
    return loaded;
  } finally {
    await page.context().close();
  }
};

/** The file in a folder that an address on its server leads to. */
export const fileOf = (folder, url) => join(folder, new URL(url).pathname.replace(/\/$/, "/index.html"));
