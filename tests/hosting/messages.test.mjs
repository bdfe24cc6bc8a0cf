// Where nothing can run, whoever made the page reads once on the console what is wrong and how to mend it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, openPage, settled, until } from "../faults/browser.mjs";
import { serve } from "./server.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const page = (attributes = "", head = "", dist = "/dist") => `<!doctype html><html lang="en"><meta charset="utf-8">${head}
<title>Host</title><link rel="icon" href="data:,"><script type="module" src="${dist}/tiebreak.js"></script>
<tie-break ${attributes}></tie-break><tie-break ${attributes} param="other"></tie-break></html>`;

const policy = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const STRICT = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const gone = (pattern) => (path) =>
  pattern.test(path) ? { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not found</h1>" } : undefined;
const changed = (pattern, change) => (path, answer) => {
  if (pattern.test(path)) change(answer);
};

const CASES = [
  { name: "the WebAssembly is missing", change: gone(/\.wasm$/), says: /tiebreak-\w+\.wasm: the server answered 404\. Copy all files of dist\// },
  { name: "all but the entry is missing", change: gone(/-[0-9a-f]{10}\./), says: /-\w+\.\w+: .+\. Are all files of dist\/ beside http/ },
  { name: "the glue is missing", change: gone(/glue-/), says: /glue-\w+\.js: the server answered 404\. Copy all files/ },
  {
    name: "scripts have the wrong type",
    change: changed(/glue-/, ({ headers }) => { headers["content-type"] = "text/plain"; }),
    says: /glue-\w+\.js: its type is text\/plain\. Serve \.js files as text\/javascript/,
  },
  {
    name: "a page comes with status 200",
    change: changed(/\.wasm$/, (answer) => { answer.body = "<h1>Home</h1>"; answer.headers = { "content-type": "text/html" }; }),
    says: /\.wasm: the server answers with a web page\. Copy all files/,
  },
  {
    name: "a proxy has changed a file",
    change: changed(/\.wasm$/, (answer) => { answer.body = "short"; delete answer.headers["content-encoding"]; }),
    says: /\.wasm: it is not the file that tiebreak\.js names\. Copy/,
  },
  { name: "the policy forbids WebAssembly", head: policy("script-src 'self'"), says: /forbids WebAssembly\. Add 'wasm-unsafe-eval' to script-src/ },
  {
    name: "the policy forbids requests",
    head: policy("script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"),
    says: /the page's policy forbids it\. Add http:\/\/127\S+ to connect-src/,
  },
  {
    name: "another origin sends CORS with scripts only",
    other: true,
    change: changed(/\.(wasm|json|css|html)$/, ({ headers }) => { delete headers["access-control-allow-origin"]; }),
    says: /its server does not let this page read it\. Have http\S+ send Access-Control-Allow-Origin: \* \(CORS\) with all files/,
  },
  { name: "the comparison is missing", attributes: 'src="/none.json"', head: policy(STRICT), says: /none\.json: the server answered 404\. Is the address in src right/ },
  {
    name: "the comparison of another origin without CORS",
    attributes: (other) => `src="${other}/fixtures/three-pets.json"`,
    change: changed(/three-pets/, ({ headers }) => { delete headers["access-control-allow-origin"]; }),
    says: /three-pets\.json: its server does not let this page read it\. .* with this file/,
  },
  { name: "the comparison is not JSON", attributes: 'src="/fixtures/not-json.json"', says: /not-json\.json: .*\n"npx tiebreak check FILE" says/ },
];

for (const { name, attributes = "", head, other, change, says } of CASES) {
  test(name, { timeout: 60_000 }, async (t) => {
    const files = await serve({}, change);
    t.after(files.close);
    const given = typeof attributes === "function" ? attributes(files.origin) : attributes;
    const html = page(`loading="eager" ${given}`, head, other ? `${files.origin}/dist` : "/dist");
    const site = await serve({ "/page.html": html }, change);
    t.after(site.close);
    const opened = await openPage(browser, "about:blank");
    t.after(() => opened.context().close());
    const said = [];
    opened.on("console", (message) => message.text().startsWith("Tiebreak:") && said.push(message.text()));
    await opened.goto(`${site.origin}/page.html`);
    assert.match(await settled(opened, 25_000), /^rejected/);
    await until(opened, "the other has failed too", () =>
      document.querySelectorAll("tie-break")[1].ready.then(() => false, () => true));
    for (let waited = 0; !said.length && waited < 5000; waited += 50) await opened.waitForTimeout(50);
    await opened.waitForTimeout(500);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(said[0], says);
    assert.deepEqual(await opened.evaluate(() => seen.uncaught), []);
  });
}

test("nothing is said where all works", { timeout: 60_000 }, async (t) => {
  const site = await serve({ "/page.html": page('loading="eager"', policy(STRICT)) });
  t.after(site.close);
  const opened = await openPage(browser, "about:blank");
  t.after(() => opened.context().close());
  const said = [];
  opened.on("console", (message) => said.push(message.text()));
  await opened.goto(`${site.origin}/page.html`);
  assert.equal(await settled(opened, 25_000), "ready");
  assert.deepEqual(said, []);
});

// Both elements of the page have the same ones.
test("slips in attributes are said once, and the widget works", { timeout: 60_000 }, async (t) => {
  const html = page('loading="eager" them="dark" view="quizz" share-url="http://" class="quiz" aria-label="Quiz"');
  const div = '<div data-tiebreak data-lnag="de" data-line="1"></div></html>';
  const site = await serve({ "/page.html": html.replace("</html>", div) });
  t.after(site.close);
  const opened = await openPage(browser, "about:blank");
  t.after(() => opened.context().close());
  const said = [];
  opened.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  await opened.goto(`${site.origin}/page.html`);
  assert.equal(await settled(opened, 25_000), "ready");
  await opened.evaluate(() => {
    const elements = [...document.querySelectorAll("tie-break")];
    elements[2].setAttribute("loading", "eager");
    return Promise.all(elements.map(({ ready }) => ready));
  });
  assert.deepEqual(said.sort(), [
    "warning: Tiebreak: share-url \"http://\" is no URL; links lead to this page",
    "warning: Tiebreak: there is no attribute data-lnag; write data-lang",
    "warning: Tiebreak: there is no attribute them; write theme",
    'warning: Tiebreak: view="quizz" is none of both, quiz, compare; write view="quiz"',
  ]);
});
