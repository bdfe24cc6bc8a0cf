// `npx tiebreak doctor`: a well-kept page is fine, and each thing that is wrong is found, alone.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { doctor } from "../../packages/tiebreak/node/doctor.mjs";
import { serve } from "./server.mjs";

const SCRIPT = '<script type="module" src="/dist/tiebreak.js"></script>';
const page = (body = "<tie-break></tie-break>", head = SCRIPT) =>
  `<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>Host</title>${body}</html>`;
const meta = (policy) => `${SCRIPT}<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const README =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "form-action 'self'; require-trusted-types-for 'script'";
const without = (part, instead = "") => meta(README.replace(part, instead));
const PRERENDERED = '<tie-break><template shadowrootmode="open"><style>p{}</style><form></form></template></tie-break>';

const headers = (pattern, more) => (path, answer) => {
  if (!pattern.test(path)) return;
  for (const [name, value] of Object.entries(more)) {
    if (value === undefined) delete answer.headers[name];
    else answer.headers[name] = value;
  }
};
const gone = (pattern) => (path) =>
  pattern.test(path) ? { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not found</h1>" } : undefined;
const noCors = headers(/./, { "access-control-allow-origin": undefined });

// What bundlers make of the npm package, in short.
const WASM = readdirSync("dist").find((name) => name.endsWith(".wasm"));
const BUNDLE = `customElements.define(\`tie-break\`, class extends HTMLElement {}); fetch(new URL("/dist/${WASM}", import.meta.url));`;
const BUNDLED = '<script type="module" src="/assets/index-1.js"></script>';

/** Each cause in one line: where, what, how to mend it. */
const causes = (said, label) =>
  said.split("\n\n").filter((group) => group.startsWith(`${label}: `)).map((group) => {
    const [, what, mend, where] = group.match(/^\w+: (.+)\n {2}mend: {2}(.+)\n {2}where: ([^]+)$/);
    return `${where.split(/\s{2,}/).join(" ")}: ${what}; ${mend}`;
  });

/** Runs it on a page; `other` is the origin of another server with the same files. */
const run = async (t, html, change, path = "/page.html") => {
  const other = await serve({}, change);
  const pages = { "/page.html": typeof html === "function" ? html(other.origin) : html, "/assets/index-1.js": BUNDLE, "/assets/main-1.js": 'import "./index-1.js";' };
  const site = await serve(pages, change);
  t.after(other.close);
  t.after(site.close);
  let said = "";
  const status = await doctor(`${site.origin}${path}`, { write: (text) => { said += text; } });
  const { origin } = site;
  return { status, said, origin, other: other.origin, problems: causes(said, "problem"), notes: causes(said, "note") };
};

const FINE = {
  "a bare element": page(),
  "the policy of README": page(undefined, meta(README)),
  "a policy with a nonce and 'strict-dynamic'": page(
    undefined,
    `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-a1' 'strict-dynamic' 'wasm-unsafe-eval'">
     <script type="module" nonce="a1" src="/dist/tiebreak.js"></script>`,
  ),
  "a comparison": page('<tie-break src="fixtures/tea-or-coffee.json"></tie-break><div data-tiebreak></div>'),
  "another origin": (other) =>
    page(`<tie-break src="${other}/fixtures/three-pets.json"></tie-break>`, `<script type="module" src="${other}/dist/tiebreak.js"></script>`),
  "a frame": (other) => page(`<iframe src="${other}/dist/embed.html"></iframe>`, ""),
  "a sandboxed frame": page('<iframe src="/dist/embed.html?src=/fixtures/three-pets.json" sandbox="allow-scripts"></iframe>', ""),
  "attributes of others": page('<tie-break id="a" class="b" data-scr="c" aria-label="d" _ngcontent-ng-c1 v-cloak></tie-break>'),
  "bundled": page(undefined, BUNDLED),
  "bundled, the element made by a script": page("<main></main>", BUNDLED),
  "bundled, in a module that is preloaded": page(undefined, '<link rel="modulepreload" href="/assets/index-1.js">'),
  "bundled, with a nonce": page(
    undefined,
    `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-a1' 'strict-dynamic' 'wasm-unsafe-eval'">
     <script type="module" nonce="a1" src="/assets/main-1.js"></script><link rel="modulepreload" href="/assets/index-1.js">`,
  ),
  "a base that is no address": page(undefined, `<base href="http://[">${SCRIPT}`),
  "an inline module": page(undefined, '<script type="module">import "./dist/tiebreak.js";</script>'),
};
for (const [name, html] of Object.entries(FINE)) {
  test(`fine: ${name}`, async (t) => {
    const { status, said, problems, notes, origin } = await run(t, html);
    assert.deepEqual([status, problems, notes], [0, [], []], said);
    assert.match(said, /^fine: http[^]*\n\nfiles: \d+, problems: 0, notes: 0\n$/);
    if (name.startsWith("bundled")) return;
    assert.match(said, /^(fine:| {5}) all \d+ files in http\S+\/dist\/$/m);
    assert.ok(said.includes(`${origin}/page.html`), said);
  });
}

/** What is wrong, the page, what the servers change, and what is said: one problem, or one of several. */
const WRONG = [
  ["the page is gone", page(), gone(/page/), /page\.html: the server answers 404; give the address/],
  ["a password", page(), (path) => (path === "/page.html" ? { status: 401, headers: {} } : undefined), /the server answers 401; let everybody read it/],
  ["a broken server", page(), (path) => (path === "/page.html" ? { status: 500, headers: {} } : undefined), /the server answers 500; the server has a fault of its own/],
  ["a garbled answer", page(), headers(/page/, { "content-encoding": "gzip" }), /page\.html: the answer breaks off or is garbled \(\w+\); have/],
  ["an address of a script that is none", page(undefined, SCRIPT.replace("/dist", "http://[")), undefined, /page\.html, line 1: src="http:\/\/\[\/tiebreak\.js" is no address; give one/],
  ["an address of a comparison that is none", page('<tie-break src="http://["></tie-break>'), undefined, /page\.html, line 1: src="http:\/\/\[" is no address/],
  ["an address of a frame's comparison that is none", page('<iframe src="/dist/embed.html?src=http://["></iframe>', ""), undefined, /embed\.html\S+: src="http:\/\/\[" is no address/],
  ["no page", page(), headers(/page/, { "content-type": "text/plain" }), /page\.html: no web page: the type is text\/plain/],
  ["nothing there", page("<p>Text</p>", ""), undefined, /nothing of Tiebreak is in the HTML and the scripts that it names; add <script type="module"/],
  ["no script", page(undefined, ""), undefined, /no script tag names tiebreak\.js, and none that is there holds it; add <script/],
  ["bundled without the WebAssembly", page(undefined, BUNDLED), gone(/\.wasm/), /tiebreak-\w+\.wasm: the server answers 404; bring it along as the README/],
  ["bundled, with a policy", page(undefined, meta(README.replace(" 'wasm-unsafe-eval'", "")).replace(SCRIPT, BUNDLED)), undefined, /page\.html, line 1: the policy's script-src forbids WebAssembly/],
  ["scripts of others alone", page("<p>Text</p>", BUNDLED), (path) => (/assets/.test(path) ? { status: 200, headers: {}, body: "let a;" } : undefined), /nothing of Tiebreak is in the HTML and the scripts/],
  ["an address of a link that is none", page("<p>Text</p>", '<link rel="modulepreload" href="http://[/a-0123456789.js">'), undefined, /nothing of Tiebreak/],
  ["no module", page(undefined, '<script src="/dist/tiebreak.js"></script>'), undefined, /has no type="module"; write/],
  ["self-closing", page("<tie-break/><p>Swallowed</p>"), undefined, /page\.html, line 1: <tie-break\/> holds all that follows: .*; write <tie-break><\/tie-break>/],
  ["never closed", page("<tie-break><p>Swallowed</p>"), undefined, /page\.html, line 1: a <tie-break> is never closed/],
  ["the entry is gone", page(), gone(/tiebreak\.js/), /tiebreak\.js: the server answers 404; copy all files/],
  ["the WebAssembly is gone", page(), gone(/\.wasm/), /tiebreak-\w+\.wasm: the server answers 404; copy all files/],
  ["words are gone", page(), gone(/words-de/), /words-de-\w+\.json: the server answers 404; copy all files/],
  ["a home page in its place", page(), (path, answer) => { if (/\.wasm/.test(path)) Object.assign(answer, { body: "<h1>Home</h1>", headers: {} }); }, /\.wasm: the server answers with a web page; copy/],
  ["changed on the way", page(), (path, answer) => { if (/widget/.test(path)) { answer.body = "p{}"; delete answer.headers["content-encoding"]; } }, /widget-\w+\.css: not the file that was built/],
  ["words changed on the way", page(), (path, answer) => { if (/words-en/.test(path)) { answer.body = '{"lang":"en"}'; delete answer.headers["content-encoding"]; } }, /words-en-\w+\.json: not the file that was built/],
  ["an unknown type of scripts", page(), headers(/glue/, { "content-type": "application/octet-stream" }), /glue-\w+\.js: the type is application\/octet-stream; serve \.js files as text\/javascript/],
  ["the entry is kept", page(), headers(/tiebreak\.js/, { "cache-control": "max-age=604800" }), /tiebreak\.js: caches keep it for 604800 s.*; send Cache-Control: no-cache/],
  ["no CORS", (other) => page(undefined, `<script type="module" src="${other}/dist/tiebreak.js"></script>`), noCors, /^all \d+ files in http\S+\/dist\/: Access-Control-Allow-Origin is missing: the page \(http\S+\) may not read the answer; have http\S+ send/],
  ["CORS for somebody else", (other) => page(undefined, `<script type="module" src="${other}/dist/tiebreak.js"></script>`), headers(/words-en/, { "access-control-allow-origin": "https://a.example" }), /words-en\S+: Access-Control-Allow-Origin is https:\/\/a\.example: the page/],
  ["no CORS for a sandbox", page('<iframe src="/dist/embed.html" sandbox="allow-scripts"></iframe>', ""), noCors, /a sandboxed frame without an origin may not read the answer/],
  ["a sandbox without scripts", page('<iframe src="/dist/embed.html" sandbox="allow-popups"></iframe>', ""), undefined, /lacks allow-scripts/],
  ["no frames allowed", (other) => page(`<iframe src="${other}/dist/embed.html"></iframe>`, ""), headers(/embed\.html/, { "x-frame-options": "SAMEORIGIN" }), /forbids frames of embed\.html/],
  ["the frame's own script is gone", page('<iframe src="/dist/embed.html"></iframe>', ""), gone(/frame-\w+\.js/), /frame-\w+\.js: the server answers 404/],
  ["no comparison", page('<tie-break src="/none.json"></tie-break>'), undefined, /none\.json: the server answers 404; correct src/],
  ["a comparison of a frame", page('<iframe src="/dist/embed.html?src=/none.json"></iframe>', ""), undefined, /none\.json: the server answers 404/],
  ["a comparison that is no JSON", page('<div data-tiebreak data-src="/fixtures/not-json.json"></div>'), undefined, /not-json\.json: the comparison is not JSON: .*; "npx tiebreak check FILE"/],
  ["a comparison without CORS", (other) => page(`<tie-break src="${other}/fixtures/three-pets.json"></tie-break>`), noCors, /three-pets\.json: Access-Control-Allow-Origin is missing: the page/],
  ["script-src", page(undefined, without("script-src 'self'", "script-src https://a.example")), undefined, /script-src forbids tiebreak\.js; add http/],
  ["a nonce without 'strict-dynamic'", page(undefined, `${SCRIPT.replace("src", 'nonce="a1" src')}<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-a1' 'wasm-unsafe-eval'">`), undefined, /forbids what tiebreak\.js imports; add 'strict-dynamic'/],
  ["'wasm-unsafe-eval'", page(undefined, without(" 'wasm-unsafe-eval'")), undefined, /forbids WebAssembly; add 'wasm-unsafe-eval'/],
  ["connect-src", page(undefined, without("connect-src 'self'; ")), undefined, /connect-src forbids the files beside/],
  ["connect-src for a comparison", (other) => page(`<tie-break src="${other}/fixtures/three-pets.json"></tie-break>`, meta(README)), undefined, /connect-src forbids http\S+three-pets\.json; add http/],
  ["img-src", page(undefined, without(" data:")), undefined, /forbids saving the result as a picture; add data:/],
  ["style-src", page(PRERENDERED, meta(README)), undefined, /forbids the styles in the prerendered HTML; print it with --styles/],
  ["form-action", page(PRERENDERED.replace("<style>p{}</style>", ""), without("form-action 'self'", "form-action 'none'")), undefined, /form-action forbids the form/],
  ["trusted-types", page(undefined, without("; require", "; trusted-types other; require")), undefined, /trusted-types forbids the policy named tiebreak; add tiebreak/],
  ["frame-src", (other) => page(`<iframe src="${other}/dist/embed.html"></iframe>`, meta(README)), undefined, /frame-src forbids http\S+embed\.html; add/],
  ["a policy in a header", page(), headers(/page/, { "content-security-policy": README.replace(" 'wasm-unsafe-eval'", "") }), /forbids WebAssembly/],
  ["names of another version", page(undefined, `${SCRIPT}<link rel="preload" as="fetch" href="/dist/tiebreak-0123456789.wasm">`), undefined, /links to tiebreak-0123456789\.wasm \(preload\), which tiebreak\.js does not name and the server does not have/],
];
for (const [name, html, change, expected] of WRONG) {
  test(`wrong: ${name}`, async (t) => {
    const { status, said, problems } = await run(t, html, change);
    assert.equal(status, 1, said);
    assert.equal(problems.length, 1, said);
    assert.match(problems[0], expected);
  });
}

// Slips in attributes: in the page's HTML, in a <div> and in the address of a frame.
const SLIPS = [
  ['<tie-break scr="/fixtures/three-pets.json"></tie-break>', /page\.html, line 1: there is no attribute scr; write src$/],
  ['\n<div data-tiebreak data-lnag="de"></div>', /page\.html, line 2: there is no attribute data-lnag; write data-lang$/],
  ['<tie-break theme="drak"></tie-break>', /: theme="drak" is none of auto, light, dark; write theme="dark"$/],
  ['<iframe src="/dist/embed.html?heading=7"></iframe>', /: heading="7" is none of 2, 3, 4, 5, 6, none; write one of them$/],
];
for (const [html, expected] of SLIPS) {
  test(`a slip: ${html.trim()}`, async (t) => {
    const { status, said, problems } = await run(t, page(html, html.includes("iframe") ? "" : SCRIPT));
    assert.deepEqual([status, problems.length], [1, 1], said);
    assert.match(problems[0], expected);
  });
}

const NOTES = [
  ["the entry has no age", headers(/tiebreak\.js/, { "cache-control": undefined }), /tiebreak\.js: no Cache-Control/],
  ["no compression", (path, answer) => { if (/\.wasm/.test(path)) { answer.body = readFileSync(`.${path}`); delete answer.headers["content-encoding"]; } }, /\.wasm: sent uncompressed; have the server send/],
  ["hashed files are asked for anew", headers(/widget/, { "cache-control": "max-age=600" }), /widget-\S+ asked for anew on each visit; send "Cache-Control/],
  ["an unknown type of WebAssembly", headers(/\.wasm/, { "content-type": "application/octet-stream" }), /\.wasm: the type is/],
];
for (const [name, change, expected] of NOTES) {
  test(`fine, but: ${name}`, async (t) => {
    const { status, said, notes } = await run(t, page(), change);
    assert.equal(status, 0, said);
    assert.equal(notes.length, 1, said);
    assert.match(notes[0], expected);
  });
}

const THREE = page(
  '\n<tie-break view="compare"></tie-break><div data-tiebreak></div>',
  `\n<meta http-equiv="Content-Security-Policy" content="${README.replace(" data:", "")}">${SCRIPT}<script type="module" src="OTHER/dist/tiebreak.js"></script>`,
);
test("each cause is said once, the worst first, and counted", async (t) => {
  const change = (path, answer) => {
    if (/\.wasm|widget-/.test(path)) answer.headers["content-type"] = "application/octet-stream";
    if (/glue-/.test(path)) answer.headers["content-type"] = "text/plain";
  };
  const { said, origin, other } = await run(t, (other) => THREE.replace("OTHER", other), change);
  const shown = said.replaceAll(origin, "SITE").replaceAll(other, "OTHER").replace(/-[0-9a-f]{10}\./g, "-HASH.");
  assert.equal(
    shown,
    `problem: the type is text/plain
  mend:  serve .js files as text/javascript
  where: SITE/dist/glue-HASH.js
         OTHER/dist/glue-HASH.js

problem: the policy's img-src forbids saving the result as a picture
  mend:  add data: to it
  where: SITE/page.html, line 2

note: the type is application/octet-stream
  mend:  serve .wasm files as application/wasm
  where: SITE/dist/tiebreak-HASH.wasm
         OTHER/dist/tiebreak-HASH.wasm

note: the type is application/octet-stream
  mend:  serve .css files as text/css
  where: SITE/dist/widget-HASH.css
         OTHER/dist/widget-HASH.css

fine: 9 of 10 files in SITE/dist/
      9 of 10 files in OTHER/dist/

files: 21, problems: 2, notes: 2
`,
  );
});

test("http on a page of https is found without asking for it", async () => {
  const asked = [];
  const fetch = async (url) => {
    asked.push(String(url));
    const html = page('<tie-break src="http://quiz.example/a.json"></tie-break>', '<script type="module" src="http://quiz.example/tiebreak.js"></script>');
    return new Response(html, { headers: { "content-type": "text/html" } });
  };
  let said = "";
  assert.equal(await doctor("https://site.example/", { fetch, write: (text) => { said += text; } }), 1);
  assert.match(said, /http on a page of https[^]+all 2 files in http:\/\/quiz\.example\//);
});

const USES = [
  [undefined, /^usage/],
  ["", /^usage/],
  ["site.example/quiz", /^"site.example\/quiz" is no address of a web page; write https:\/\/site\.example\/quiz\n\nusage/],
  ["localhost:8080/quiz", /; write http:\/\/localhost:8080\/quiz\n/],
  ["ftp://site.example/", /; write one that starts with https:\/\/\n/],
  ["http://", /; write one that starts with https:\/\/\n/],
];
for (const [url, expected] of USES) {
  test(`wrong use: ${url}`, async () => {
    let said = "";
    assert.equal(await doctor(url, { write: (text) => { said += text; } }), 2);
    assert.match(said, expected);
    assert.match(said, /usage: npx tiebreak doctor URL/);
  });
}

test("a page that has moved is read where it is", async (t) => {
  const moved = (path) => (path === "/old.html" ? { status: 302, headers: { location: "/page.html" } } : undefined);
  const { status, said, origin } = await run(t, page(), moved, "/old.html");
  assert.equal(status, 0, said);
  assert.ok(said.startsWith(`fine: ${origin}/page.html\n`), said);
});

test("a server that is not there", async () => {
  let said = "";
  assert.equal(await doctor("http://127.0.0.1:1/", { write: (text) => { said += text; } }), 1);
  assert.match(said, /problem: no answer \([^)]+\)\n {2}mend: {2}is the server up[^]+where: http:\/\/127\.0\.0\.1:1\//);
});
