// What five bundlers make of `import "tiebreak"` for production, read in Chromium.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { launch, openPage, settled, until } from "../faults/browser.mjs";
import { built, installed, projects, run, tool } from "./setup.mjs";
import { fileOf, inlineScripts, policy, read, serve } from "./site.mjs";

const site = join(projects, "site");

/** The commands of README, and whether the page is put beside what they leave, rather than found and changed by them. */
const BUNDLERS = {
  vite: { commands: [[tool("vite"), "build"]] },
  webpack: { commands: [[tool("webpack")]], isPageCopied: true },
  rollup: { commands: [[tool("rollup"), "-c", "--silent"]], isPageCopied: true },
  esbuild: {
    commands: [
      [tool("esbuild"), "main.js", "--bundle", "--splitting", "--format=esm", "--minify", "--outdir=out"],
      ["sh", "-c", `cp ${installed}/lib/*.wasm out`],
    ],
    isPageCopied: true,
  },
  parcel: {
    commands: [[tool("parcel"), "build", "index.html", "--dist-dir", "out", "--public-url", "./", "--no-cache"]],
  },
};

/** Builds a project for production, and gives the folder it is in. */
const build = (name) => {
  const { commands, isPageCopied } = BUNDLERS[name];
  const out = join(projects, name, "out");
  cpSync(site, join(projects, name), { recursive: true });
  for (const command of commands) run(name, ...command);
  if (isPageCopied) cpSync(join(site, "index.html"), join(out, "index.html"));
  return out;
};

const serveStrictly = (folder) => {
  const scripts = inlineScripts(join(folder, "index.html"));
  return serve(folder, { "content-security-policy": policy({ scripts }) });
};

/** By the form of the hashes of all five. */
const isHashed = (name) => /^([0-9a-f]{20}|.+[-.][\w-]{8,10})\.(js|wasm)$/.test(name);

const weight = (files) => files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

/** What dist/ loads for the same reader: the entry, one first view, and so on, with the words of two languages. */
const published = () =>
  readdirSync(built)
    .filter((file) => /^(tiebreak\.js|(glue|tiebreak|widget|prerendered-quiz|first-en|words-\w+)-\w+\.\w+)$/.test(file))
    .map((file) => join(built, file));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a name without a hash is seen", () => {
  for (const name of ["glue.js", "words-en.js", "prerendered-quiz.js", "tiebreak.wasm"]) assert.ok(!isHashed(name), name);
});

describe("for production, in Chromium, under a strict policy", () => {
  for (const name of Object.keys(BUNDLERS)) {
    const { isPageCopied } = BUNDLERS[name];
    test(`${name}: the quiz is answered and its result shown`, async (t) => {
      const out = build(name);
      const server = await serveStrictly(out);
      try {
        const loaded = await read(browser, `${server.origin}/`);
        const files = loaded.map((url) => fileOf(out, url)).filter((file) => !file.endsWith("index.html"));
        // The entry of those that leave the page alone has the name that the page gives it.
        const names = files.map((file) => basename(file)).filter((name) => !(isPageCopied && name === "main.js"));
        assert.deepEqual(
          names.filter((name) => !isHashed(name)),
          [],
        );
        const [more, dist] = [weight(files), weight(published())];
        t.diagnostic(`${files.length} files, ${more} bytes of brotli; dist/ ${dist}`);
        assert.ok(more < dist * 1.05, "at most a twentieth more than dist/");
      } finally {
        server.close();
      }
    });
  }
});

describe("after a build by Vite", () => {
  let server;
  let out;
  before(async () => {
    out = build("vite");
    server = await serveStrictly(out);
  });
  after(() => server.close());
  const open = () => openPage(browser, `${server.origin}/`);

  test("a missing file does not go unnoticed", async () => {
    const assets = join(out, "assets");
    const isWasm = (file) => file.endsWith(".wasm");
    const wasm = join(assets, readdirSync(assets).find(isWasm));
    renameSync(wasm, `${wasm}.gone`);
    try {
      await assert.rejects(read(browser, `${server.origin}/`), /404/);
      const page = await open();
      assert.match(await settled(page), /is not at http.*how to set up your bundler/);
      await page.context().close();
    } finally {
      renameSync(`${wasm}.gone`, wasm);
    }
  });

  for (const part of ["tiebreak", "glue", "styles", "words-en"]) {
    test(`a reader tries again where ${part} failed once`, async () => {
      const page = await openPage(browser, "about:blank");
      await page.route(new RegExp(`/${part}-`), (route) => route.fulfill({ status: 503 }), { times: 1 });
      await page.goto(`${server.origin}/`);
      assert.match(await settled(page), /^rejected/);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.evaluate(() => document.querySelector("tie-break").ready);
      assert.ok(await page.evaluate(() => shown(".mount").length), "a widget");
      await page.context().close();
    });
  }

  test("a widget that breaks stops alone", async () => {
    const page = await open();
    assert.equal(await settled(page), "ready");
    await page.evaluate(async () => {
      const second = document.createElement("tie-break");
      second.setAttribute("loading", "eager");
      document.body.append(second);
      await second.ready;
      // Takes a widget's elements away from under it and has it draw.
      const first = document.querySelector("tie-break");
      const inside = first.shadowRoot.querySelector(".widget");
      for (const element of inside.querySelectorAll("*")) element.replaceWith(...element.childNodes);
      first.setAttribute("view", "compare");
    });
    await until(page, "a line that says so", () => shown(".status-line").length);
    await until(page, "the other one, started anew", () => {
      const { shadowRoot } = document.querySelectorAll("tie-break")[1];
      shadowRoot.querySelector(".answer input")?.click();
      return document.querySelectorAll("tie-break")[1].result?.answered === 1;
    });
    assert.deepEqual(await page.evaluate(() => seen.uncaught), []);
    await page.context().close();
  });
});
