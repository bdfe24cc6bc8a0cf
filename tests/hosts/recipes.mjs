// The recipes of HOSTS.md: commands that are run, and lines that must stand in the projects.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const text = readFileSync(fileURLToPath(new URL("../../HOSTS.md", import.meta.url)), "utf8");
const sections = new Map(text.split(/^## /m).map((part) => [part.slice(0, part.indexOf("\n")), part]));
// A paragraph, that names the file in code, and a block of lines.
const BLOCK = /^([^\n]*)\n\n```(\w+)\n(.*?)\n```$/gms;

const blocksOf = (heading) => {
  const section = sections.get(heading);
  if (!section) throw new Error(`HOSTS.md has no recipe "${heading}"`);
  return [...section.matchAll(BLOCK)].map(([, before, kind, lines]) => ({
    kind,
    file: before.match(/`([^`\s]*[./][^`\s]*)`/)?.[1],
    lines: lines.split("\n"),
  }));
};

/** The commands of a recipe. */
export const commandsOf = (heading) =>
  blocksOf(heading)
    .filter(({ kind }) => kind === "sh")
    .flatMap(({ lines }) => lines);

/** Throws where a project lacks a line of its recipe. */
export const check = (heading, project) => {
  const blocks = blocksOf(heading).filter(({ kind }) => kind !== "sh");
  if (!blocks.length) throw new Error(`HOSTS.md: the recipe "${heading}" has no lines`);
  for (const { file, lines } of blocks) {
    if (!file) throw new Error(`HOSTS.md: "${heading}": no file is named before the lines "${lines[0]}"`);
    const present = new Set(
      readFileSync(join(project, file), "utf8")
        .split("\n")
        .map((line) => line.trim()),
    );
    for (const line of lines) {
      if (!present.has(line.trim())) throw new Error(`${join(project, file)} lacks a line of HOSTS.md: ${line.trim()}`);
    }
  }
};
