// Takes functions that nothing calls out of a WebAssembly's table, so that the optimizer can drop them: wasm-bindgen's
// callers of closures. Their descriptions put them there, one for each kind of closure that js-sys knows; the script
// calls those that are in use by their exports.
// Usage: node scripts/table.mjs NAMED_WASM (rewritten in place)
import { readFileSync, writeFileSync } from "node:fs";
import { Reader, number } from "./short-names.mjs";

const UNCALLED = /wasm_bindgen(\[\w+\])?::convert::closures::(_::)+invoke/;
const ELEMENTS = 9;
const CUSTOM = 0;
// Of an active list of plain functions for the first table.
const PLAIN = 0;
const END = 0x0b;

const file = process.argv[2];
const binary = readFileSync(file);

const sections = [];
for (const reader = new Reader(binary, 8); reader.at < binary.length;) {
  const id = reader.byte();
  const size = reader.number();
  sections.push({ id, content: binary.subarray(reader.at, (reader.at += size)) });
}

const named = () => {
  const names = new Map();
  for (const { id, content } of sections) {
    const reader = new Reader(content, 0);
    if (id !== CUSTOM || reader.text() !== "name") continue;
    while (reader.at < content.length) {
      const kind = reader.byte();
      const end = reader.number() + reader.at;
      if (kind === 1) for (let count = reader.number(); count > 0; count -= 1) names.set(reader.number(), reader.text());
      reader.at = end;
    }
  }
  return names;
};

// The first list is the table of functions; in the place of one that goes stands its neighbour.
const cleared = (content, names) => {
  const reader = new Reader(content, 0);
  reader.number();
  if (reader.number() !== PLAIN) throw new Error("the table's functions are not where they were: look at what wasm-bindgen writes");
  while (reader.byte() !== END);
  const count = reader.number();
  const parts = [content.subarray(0, reader.at)];
  let last;
  for (let n = 0; n < count; n += 1) {
    const index = reader.number();
    if (last === undefined || !UNCALLED.test(names.get(index))) last = index;
    parts.push(number(last));
  }
  return Buffer.concat([...parts, content.subarray(reader.at)]);
};

const names = named();
const parts = [binary.subarray(0, 8)];
for (const { id, content } of sections) {
  const section = id === ELEMENTS ? cleared(content, names) : content;
  parts.push(Uint8Array.of(id), number(section.length), section);
}
writeFileSync(file, Buffer.concat(parts));
