// Builds the pages that are compared, each into a folder of its own under out/pages/.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { QUIZ_FILE, lean, quiz } from "./lean.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ROOT = here("..");
export const OUT = here("out/pages");

// What a page has around the quiz: its own look, a lead, and text that follows and would be pushed about.
const LOOK = "<style>:root{color-scheme:light dark}body{max-width:44em;margin:1em auto;padding:0 1em;font:1em/1.5 system-ui,sans-serif}</style>";
const page = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lean.title}</title><link rel="icon" href="data:,">${LOOK}${head}</head>
<body><h1>Through the town</h1><p>Two ways lead to the market. Which is yours?</p>
${body}
<p>Neither is wrong: the market is open until six, and both ways end at its gate.</p></body></html>
`;

const put = (name, files) => {
  mkdirSync(join(OUT, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(OUT, name, file), content);
};

// React and Preact find their hooks under one name.
const bundled = (entry, library = "react") => {
  const { outputFiles } = buildSync({
    entryPoints: [here(`peers/${entry}`)],
    outdir: "out",
    absWorkingDir: here("."),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "chrome123",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: library,
    alias: { hooks: library === "preact" ? "preact/hooks" : "react" },
    define: { QUIZ: JSON.stringify(lean), "process.env.NODE_ENV": '"production"' },
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim();
  return { script: text(".js"), styles: text(".css") };
};

const PLACE = '<div id="quiz"></div>';
const LINKS = '<link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script>';

const inlined = () => {
  const { script } = bundled("inlined.js");
  const { styles } = bundled("page.css");
  put("inlined", { "index.html": page(`<style>${styles}</style>`, `${PLACE}<script type="module">${script}</script>`) });
};

const framework = (name) => {
  const { script } = bundled(`${name}.jsx`, name);
  const { styles } = bundled("page.css");
  put(name, { "index.html": page(LINKS, PLACE), "page.js": script, "page.css": styles });
};

// Its library has no comparison: the table stands in the page.
const surveyjs = () => {
  const { script, styles } = bundled("surveyjs.js");
  const cell = ([value, detail], wins) =>
    `<td${wins ? ' class="wins"' : ""}><details><summary>${value}</summary>${detail}</details></td>`;
  const rows = lean.criteria.map(([title, cells, winner]) =>
    `<tr><th>${title}</th>${cells.map((entry, option) => cell(entry, option === winner)).join("")}</tr>`);
  const heads = lean.options.map((name) => `<th>${name}</th>`).join("");
  const table = `<details><summary>Compare</summary><table><tr><th></th>${heads}</tr>${rows.join("")}</table></details>`;
  put("surveyjs", { "index.html": page(LINKS, `<div id="survey"></div>${table}`), "page.js": script, "page.css": styles });
};

// As the README advises where text follows: the height that the quiz takes on this page.
const RESERVED = "<style>tie-break{display:block;min-height:45rem}</style>";
const EMBED = '<script type="module" src="tiebreak.js"></script>';

const ours = (name, dist, head, body) => {
  cpSync(dist, join(OUT, name), { recursive: true });
  put(name, { "index.html": page(head, body) });
};

// dist/ with this quiz as the built-in comparison.
const widgetFolder = () => {
  const folder = here("out/dist");
  const [bundle, bindings] = ["scripts/bundle.mjs", "target/bindings"].map((path) => join(ROOT, path));
  if (!existsSync(bindings)) throw new Error("the widget is not built: run make build");
  execFileSync("node", [bundle, bindings, folder, fileURLToPath(QUIZ_FILE)], { cwd: ROOT, stdio: "ignore" });
  return folder;
};

// The widget's HTML, as an author would paste it.
const prerendered = () => execFileSync(
  "cargo",
  ["run", "--release", "--quiet", "--", "prerender", fileURLToPath(QUIZ_FILE)],
  { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
);

// Builds all; answers with the names of the pages that are there, and why another is not.
export const buildPages = () => {
  rmSync(OUT, { recursive: true, force: true });
  const dist = widgetFolder();
  inlined();
  framework("preact");
  framework("react");
  surveyjs();
  ours("script", dist, EMBED + RESERVED, "<tie-break></tie-break>");
  ours("growth", dist, EMBED, "");
  const missing = {};
  try {
    const snippet = prerendered();
    ours("prerendered", dist, "", snippet + EMBED);
  } catch (error) {
    missing.prerendered = String(error.stderr || error.message).trim().split("\n")[0];
  }
  const names = ["prerendered", "script", "inlined", "preact", "react", "surveyjs"];
  return { names: names.filter((name) => !missing[name]), missing };
};
