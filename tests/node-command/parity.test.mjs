// The command for Node.js does what the native one does: the same output, exit status and files, byte for byte.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { COMMANDS, contents, ROOT, run } from "./run.mjs";

const both = async (args, options) =>
  Promise.all([run(COMMANDS.native, args, options), run(COMMANDS.node, args, options)]);

/** Whether both do the same; returns it. */
const same = async (args, options) => {
  const [native, node] = await both(args, options);
  assert.deepEqual(node, native, args.join(" "));
  return native;
};

const json = (folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `${folder}/${name}`);
const FILES = ["data", "tests/fixtures", "tests/fixtures/broken"].flatMap(json);
const SHIPPED = "data/python-vs-nodejs.json";
const SMALL = "tests/fixtures/tea-or-coffee.json";
const parallel = { concurrency: 2 };

describe("every comparison", parallel, () => {
  for (const file of FILES) {
    it(file, async () => {
      await same(["check", file]);
      await same(["analyze", file]);
      await same(["prerender", file, "--src", "/quiz.json"]);
    });
  }
  it("all at once, as JSON", () => same(["check", "--json", ...FILES]));
  it("all at once", async () => assert.equal((await same(["check", ...FILES])).status, 1));
  it("a balance as JSON", () => same(["analyze", "--json", SHIPPED]));
});

// The exit status, then the arguments, separated by single spaces.
const LINES = [
  [0, "--help"],
  [0, "-h"],
  [0, "--version"],
  [0, "help prerender"],
  [0, "check --help"],
  [0, "analyze -h"],
  [0, "schema"],
  [2, ""],
  [2, "frobnicate"],
  [2, "chek"],
  [2, "check"],
  [2, `check --nope ${SMALL}`],
  [2, `analyze ${SMALL} ${SHIPPED}`],
  [2, "check no-such-file.json"],
  [2, `check ${SMALL} no-such-file.json`],
  [2, "check tests"],
  [2, "check Makefile/inside.json"],
  [2, "analyze docs/result.png"],
  [0, `prerender ${SHIPPED}`],
  [0, `prerender ${SHIPPED} --first --lang de`],
  [0, `prerender ${SHIPPED} -o -`],
  [0, `prerender ${SMALL} --src a&b.json --view quiz --lang de --param tee --heading 4 --styles /widget.css`],
  [0, `prerender ${SMALL} --src tea.json --view compare --heading none`],
  [0, `prerender ${SMALL} --src tea.json --lang fr`],
  [2, `prerender ${SMALL} --src tea.json --lang=`],
  [2, `prerender ${SMALL} --src tea.json -o b.html --name top`],
  [2, `prerender ${SMALL} --src tea.json --first --name top`],
  [2, `prerender ${SMALL}`],
  [2, `prerender ${SMALL} --view all`],
  [2, `prerender ${SMALL} --heading 7`],
  [2, `prerender ${SMALL} --into a.html -o b.html`],
  [2, `prerender ${SMALL} --into a.html --first`],
  [2, `prerender ${SMALL} --name top`],
  [2, `prerender ${SHIPPED} --into no-such-page.html`],
];

describe("every way to call it", parallel, () => {
  for (const [status, line] of LINES) {
    it(`tiebreak ${line}`, async () => {
      const said = await same(line === "" ? [] : line.split(" "));
      assert.equal(said.status, status, said.stderr);
    });
  }
});

describe("standard input", parallel, () => {
  const small = readFileSync(join(ROOT, SMALL));
  // More answer sets than are counted: the balance is that of a sample.
  const large = JSON.parse(readFileSync(join(ROOT, "tests/fixtures/eight-options.json")));
  const fits = (place) => Object.fromEntries(large.options.map(({ id }, option) => [id, (place * (option + 3)) % 5]));
  large.questions = Array.from({ length: 60 }, (_, place) => ({
    ...large.questions[0],
    id: `q${place}`,
    weight: 1 + (place % 3),
    answers: ["a", "b", "c"].map((id, answer) => ({ id, text: id, fit: fits(place + answer) })),
  }));
  for (const [name, args, input] of [
    ["a comparison", ["check", "-"], small],
    ["a comparison to analyze", ["analyze", "-"], small],
    ["a comparison without its address", ["prerender", "-"], small],
    ["a large one", ["analyze", "-"], JSON.stringify(large)],
    ["its balance as JSON", ["analyze", "--json", "-"], JSON.stringify(large)],
    ["a byte order mark and Windows line ends", ["check", "-"], `\ufeff${small}`.replaceAll("\n", "\r\n")],
    ["nested deeply", ["check", "-"], "[".repeat(100_000) + "]".repeat(100_000)],
    ["a number out of range", ["check", "-"], '{"format": 1e999}'],
    ["a broken one", ["check", "-"], '{\n  "format": 1,\n}'],
    ["nothing", ["check", "-"], ""],
    ["not UTF-8", ["check", "-"], Buffer.from([0x7b, 0xff])],
    ["control characters", ["check", "-"], '{"\u0001\u001b[31mtitle": 1}'],
  ]) {
    it(name, () => same(args, { input }));
  }
});

const page = (inside) => `<h1>A page</h1>\n${inside}\n<p>Its end.</p>\n`;
const MARKED = page("  <!-- tiebreak --> old <!-- /tiebreak -->");
// Pages by name, and what is asked for in turn in a folder with them.
const WRITES = [
  ["into a page, twice", { "page.html": MARKED }, ["--into page.html", "--into page.html"]],
  ["without markers", { "page.html": page("") }, ["--into page.html"]],
  ["an end that is missing", { "page.html": page("<!-- tiebreak -->") }, ["--into page.html"]],
  [
    "names",
    { "page.md": page("<!-- tiebreak: a --><!-- /tiebreak -->\n<!-- tiebreak: b --><!-- /tiebreak: b -->") },
    ["--into page.md --name b", "--into page.md --name a", "--into page.md", "--into page.md --name c"],
  ],
  ["to a file, twice", {}, ["-o quiz.html", "-o quiz.html", "-o quiz.html --lang de"]],
  ["to a folder that is missing", {}, ["-o none/quiz.html"]],
  ["to a folder", {}, ["-o folder"]],
  ["a page that is not UTF-8", { "page.html": Buffer.from([0xff]) }, ["--into page.html"]],
];

/** What a command says, and what it leaves in a folder of its own. */
const leaves = async (command, files, lines) => {
  const folder = mkdtempSync(join(tmpdir(), "tiebreak-"));
  try {
    mkdirSync(join(folder, "inner/folder"), { recursive: true });
    const cwd = join(folder, "inner");
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    const said = [];
    for (const line of lines) {
      said.push(await run(command, ["prerender", join(ROOT, SHIPPED), ...line.split(" ")], { cwd }));
    }
    rmSync(join(cwd, "folder"), { recursive: true });
    return { said, files: contents(cwd) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe("writing", parallel, () => {
  for (const [name, files, lines] of WRITES) {
    it(name, async () => {
      const native = await leaves(COMMANDS.native, files, lines);
      assert.deepEqual(await leaves(COMMANDS.node, files, lines), native);
    });
  }
});

// What says whether colors are wanted; whoever runs the tests may have any of them set.
const { NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR, CI, TERM, ...PLAIN } = process.env;
const XTERM = { TERM: "xterm" };
// The variables, then whether a terminal and a pipe get colors.
const COLORS = [
  [{}, false, false],
  [XTERM, true, false],
  [{ TERM: "dumb" }, false, false],
  [{ TERM: "dumb", CI: "true" }, true, false],
  [{ CI: "" }, true, false],
  [{ CLICOLOR: "1" }, true, false],
  [{ ...XTERM, CLICOLOR: "0" }, false, false],
  [{ CLICOLOR_FORCE: "1" }, true, true],
  [{ ...XTERM, NO_COLOR: "1", CLICOLOR_FORCE: "1" }, false, false],
  [{ ...XTERM, NO_COLOR: "" }, true, false],
  [{ FORCE_COLOR: "1" }, false, false],
];

// `script` gives a program a terminal.
describe("a terminal", { skip: process.platform !== "linux", ...parallel }, () => {
  const shown = (command, line, variables = XTERM) =>
    run(["script", "-qec", `${command.join(" ")} ${line}`, "/dev/null"], [], { env: { ...PLAIN, ...variables } });
  for (const line of [
    "check tests/fixtures/broken/ids-are-unique.json",
    "--help",
    "check --nope",
    `prerender ${SHIPPED}`,
    `prerender ${SMALL} --src /tea.json -o -`,
  ]) {
    it(line, async () => assert.deepEqual(await shown(COMMANDS.node, line), await shown(COMMANDS.native, line)));
  }
  it("gets no HTML unasked", async () => {
    const { status, stdout } = await shown(COMMANDS.node, `prerender ${SHIPPED}`);
    assert.ok(status === 2 && stdout.includes("-o FILE") && !stdout.includes("<tie-break"), stdout);
  });
  for (const [variables, terminal, pipe] of COLORS) {
    it(`colors by ${JSON.stringify(variables)}`, async () => {
      const env = { ...PLAIN, ...variables };
      for (const command of [COMMANDS.native, COMMANDS.node]) {
        assert.equal((await shown(command, "check --nope", variables)).stdout.includes("\u001b["), terminal);
        assert.equal((await run(command, ["check", "--nope"], { env })).stderr.includes("\u001b["), pipe);
      }
    });
  }
});

it("a difference is noticed", async () => {
  const [native] = await both(["check", SMALL]);
  for (const other of [{ status: 1 }, { stdout: `${native.stdout} ` }, { stderr: "" }]) {
    assert.notDeepEqual({ ...native, ...other }, native);
  }
  const otherCommand = await run(COMMANDS.node, ["check", SHIPPED]);
  assert.notDeepEqual(otherCommand, native);
});
