// The Custom Elements Manifest of <tie-break>, from the tables of README.md.
import { readdirSync, readFileSync } from "node:fs";

const text = (file) => readFileSync(file, "utf8");
const plain = (cell) => cell.replaceAll("`", "");

/** The rows of a section's table as lists of cells. */
const rowsOf = (readme, heading) =>
  (readme.split(/^#+ /m).find((section) => section.startsWith(`${heading}\n`)) ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** "`light`, `dark`" as a type; other texts as they are. */
const typeOf = (values) => {
  const said = [...values.matchAll(/`([^`]+)`/g)].map(([, value]) => `"${value}"`);
  return said.length < 2 || values.includes(" to ") ? plain(values) : said.join(" | ");
};

const attribute = ([name, values, description]) => {
  const [, marked, named] = values.match(/`([^`]+)` \(default\)|default `([^`]+)`/) ?? [];
  const standard = marked ?? named;
  const type = { text: typeOf(values) };
  return { name: plain(name), type, description, ...(standard && { default: standard }) };
};

const READ_ONLY = ["ready", "result", "shareUrl"];
const field = ([name, type, description]) => ({
  kind: "field",
  name: plain(name),
  type: { text: plain(type) },
  description,
  ...(READ_ONLY.includes(plain(name)) && { readonly: true }),
});

const event = ([name, detail, when]) => ({
  name: plain(name),
  type: { text: "CustomEvent" },
  description: `${when}; detail: ${detail}`,
});

/** `--tiebreak-option-1` to `-8` are eight. */
const cssProperties = ([name, defaults, description]) => {
  const [, stem, last] = name.match(/`(.+)-1` to `-(\d)`/) ?? [];
  const names = stem ? Array.from({ length: Number(last) }, (_, index) => `${stem}-${index + 1}`) : [plain(name)];
  return names.map((name) => ({ name, default: plain(defaults), description }));
};

/** A row may name several. */
const cssParts = ([names, description]) => names.split(", ").map((name) => ({ name: plain(name), description }));

/** What the styles of the widget read. */
const readByStyles = () => {
  const sheets = readdirSync("styles").filter((file) => file !== "page.css");
  const found = sheets.flatMap((file) => text(`styles/${file}`).match(/(?<=var\()--tiebreak-[\w-]+/g) ?? []);
  return [...new Set(found)].sort();
};

export const manifest = () => {
  const readme = text("README.md");
  const properties = rowsOf(readme, "Colors and sizes").flatMap(cssProperties);
  const [named, read] = [
    properties
      .map(({ name }) => name)
      .sort()
      .join(" "),
    readByStyles().join(" "),
  ];
  if (named !== read) throw new Error(`README.md, “Colors and sizes”, and styles/ differ:\n  ${named}\n  ${read}`);
  const module = "lib/tiebreak.js";
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: module,
        declarations: [
          {
            kind: "class",
            customElement: true,
            name: "TieBreak",
            tagName: "tie-break",
            superclass: { name: "HTMLElement" },
            description: "A quiz and a comparison.",
            attributes: rowsOf(readme, "Attributes").map(attribute),
            members: rowsOf(readme, "Properties").map(field),
            events: rowsOf(readme, "Events")
              .filter(([name]) => name.startsWith("`tiebreak-"))
              .map(event),
            cssProperties: properties,
            cssParts: rowsOf(readme, "Parts").flatMap(cssParts),
            slots: [{ name: "", description: "What shows where the widget cannot run." }],
          },
        ],
        exports: [{ kind: "custom-element-definition", name: "tie-break", declaration: { name: "TieBreak", module } }],
      },
    ],
  };
};
