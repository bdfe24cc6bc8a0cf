// The functions that build tools import.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { it } from "node:test";
import { pathToFileURL } from "node:url";
import { COMMANDS, ROOT, run } from "./run.mjs";

const index = join(COMMANDS.node[1], "../index.mjs");
const { analyze, check, prerender, schema } = await import(pathToFileURL(index));

const SHIPPED = "data/python-vs-nodejs.json";
const SMALL = "tests/fixtures/tea-or-coffee.json";
const BROKEN = "tests/fixtures/broken/ids-are-unique.json";
const PAGE = '<!doctype html><title>Quiz</title><tie-break src="/quiz.json"></tie-break>';
const text = (file) => readFileSync(join(ROOT, file), "utf8");
const printed = async (...args) => (await run(COMMANDS.native, args)).stdout;

it("check returns what is wrong", async () => {
  assert.deepEqual(check(text(BROKEN), { file: BROKEN }), JSON.parse(await printed("check", "--json", BROKEN)));
  assert.deepEqual(check(readFileSync(join(ROOT, SHIPPED))), []);
  const [first] = check({ format: 1 });
  assert.deepEqual([first.file, first.line, first.level, first.where], ["comparison.json", 1, "error", "the file"]);
  assert.match(`${first.what}; ${first.mend}`, /"id" is missing; add it/);
});

it("names that look like options or standard input are files", () => {
  for (const file of ["-", "--json", "a b.json"]) assert.ok(check("{}", { file }).length > 0);
});

it("analyze returns the balance", async () => {
  assert.deepEqual(analyze(text(SMALL)), JSON.parse(await printed("analyze", "--json", SMALL)));
  assert.deepEqual(analyze(JSON.parse(text(SMALL))), analyze(text(SMALL)));
});

it("prerender returns the HTML", async () => {
  assert.equal(Buffer.from(prerender(text(SHIPPED))).toString("latin1"), await printed("prerender", SHIPPED));
  const html = prerender(text(SMALL), { src: "/tea.json", heading: 3, view: "quiz", lang: undefined });
  assert.match(html, /^<div><tie-break src="\/tea.json" view="quiz" heading="3">/);
});

it("prerender warns of a language without words", async () => {
  const call = `import { prerender } from ${JSON.stringify(pathToFileURL(index))}; prerender(process.argv[1], { src: "/a.json", lang: process.argv[2] });`;
  const said = async (lang) => (await run([process.execPath, "--input-type=module", "-e", call, text(SMALL), lang], [])).stderr;
  assert.match(await said("fr"), /Tiebreak: --lang fr: there are no words .*; choose one of en, de/);
  assert.equal(await said("de"), "");
});

it("schema returns the schema", () => {
  assert.deepEqual(schema(), JSON.parse(text("data/comparison.schema.json")));
});

it("errors say what is wrong and how to mend it", () => {
  const cases = [
    [() => prerender(text(SMALL)), /^comparison.json: without --src .* --src \/comparison.json$/],
    [() => prerender(text(SMALL), { src: "/tea.json", view: "all" }), /possible values: both, quiz, compare/],
    [() => prerender(text(SMALL), { into: "page.html" }), /no option "into", only file, src/],
    [() => analyze(text(BROKEN), { file: "mine.json" }), /^mine.json:46: criteria\[1\].id: .*; choose another/],
    [() => analyze("not JSON"), /^comparison.json:1: the file: not JSON/],
    [() => check(undefined), /a comparison is a text or an object, not undefined/],
    [() => check(null), /not null/],
  ];
  for (const [call, message] of cases) assert.throws(call, { message });
  assert.deepEqual(check(text(SHIPPED)), [], "it goes on after a failure");
});

it("what is no text is said", () => {
  assert.throws(() => check(Buffer.from("{}", "utf16le").fill(0xff, 0, 1)), /valid UTF-8; save it as UTF-8/);
  for (const unread of [Promise.resolve("{}"), new URL("file:///a.json")]) assert.throws(() => check(unread), /read it first/);
});

it("standard input may come late", async () => {
  const late = ["sh", "-c", `(sleep 0.5; cat ${SMALL}) | "$@"`, "sh", ...COMMANDS.node];
  const { status, stdout, stderr } = await run(late, ["check", "-"]);
  assert.deepEqual([status, stderr.includes("EAGAIN")], [0, false], stdout + stderr);
});

it("doctor checks the comparison that a page shows", async (t) => {
  const server = createServer(({ url }, response) => {
    const type = url.endsWith(".json") ? "application/json" : "text/html";
    response.writeHead(200, { "content-type": type }).end(type === "text/html" ? PAGE : text(BROKEN));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const { status, stdout } = await run(COMMANDS.node, ["doctor", `http://127.0.0.1:${server.address().port}/`]);
  assert.equal(status, 1);
  assert.match(stdout, /the comparison can't be shown, \d+ errors, the first: .*\n {2}mend: {2}"npx tiebreak check FILE".*\n {2}where: http\S+\/quiz\.json$/m);
});
