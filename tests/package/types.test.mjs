// What TypeScript knows of the element: in plain projects, and in the markup of four frameworks.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { installed, projects, run, tool } from "./setup.mjs";

/** TypeScript 7; the tools of Vue and Svelte need the one before it. */
const newestTsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

// What must not pass stands in the projects, behind @ts-expect-error.
describe("strict projects", () => {
  for (const project of ["plain", "react", "preact"]) {
    for (const [version, tsc] of Object.entries({ 5: tool("tsc"), 7: newestTsc })) {
      test(`${project}, TypeScript ${version}`, () => run(project, tsc));
    }
  }
  test("plain, resolved as by Node.js", () => run("plain", tool("tsc"), "-p", "tsconfig.node.json"));
});

const WRONG = /"table"' is not assignable to type '"both" \| "quiz" \| "compare"/;

describe("templates", () => {
  test("Vue", () => run("vue", tool("vue-tsc")));
  test("Vue: a wrong value is found", () => {
    assert.throws(() => run("vue", tool("vue-tsc"), "-p", "tsconfig.wrong.json"), WRONG);
  });
  test("Svelte: a wrong value is found, and nothing else", () => {
    assert.throws(
      () => run("svelte", tool("svelte-check"), "--output", "machine"),
      ({ message }) => WRONG.test(message.replaceAll('\\"', '"')) && / 1 ERRORS 0 WARNINGS/.test(message),
    );
  });
});

// README is where custom-elements.json comes from; the types come from the source.
test("README, types and custom-elements.json name the same", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "custom-elements.json"), "utf8"));
  const { attributes, events, members } = manifest.modules[0].declarations[0];
  const all = (list) => JSON.stringify(Object.fromEntries(list.map(({ name }) => [name, true])));
  const check = (list) =>
    writeFileSync(
      join(projects, "plain/named.ts"),
      `import type { Attributes, EventDetails, TieBreak } from "tiebreak";
      type Own = Exclude<keyof TieBreak, keyof HTMLElement | \`\${string}Callback\`>;
      export const attributes: Record<keyof Attributes, true> = ${all(list)};
      export const events: Record<keyof EventDetails, true> = ${all(events)};
      export const members: Record<Own, true> = ${all(members)};\n`,
    );
  check(attributes);
  run("plain", newestTsc);
  check(attributes.slice(1));
  assert.throws(() => run("plain", newestTsc), /Property 'src' is missing/);
});
