// Takes functions that nothing calls out of a WebAssembly's table, so that the optimizer can drop them: wasm-bindgen's
// callers of closures, and what makes closures of them. Their descriptions put them there, one for each kind of closure
// that js-sys knows; the script calls those that are in use by their exports, and the code makes them by name.
// Usage: node scripts/table.mjs NAMED_WASM (rewritten in place)
import { readFileSync, writeFileSync } from "node:fs";
import { ELEMENTS, Reader, binaryOf, functionNames, number, sections } from "./binary.mjs";

const UNCALLED = /wasm_bindgen::convert::closures::(_::)+invoke|^Closure\(Closure /;
// Of an active list of plain functions for the first table.
const PLAIN = 0;
const END = 0x0b;

// The first list is the table of functions; in the place of one that goes stands its neighbour.
const cleared = (content, names) => {
  const reader = new Reader(content);
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

const file = process.argv[2];
const found = sections(readFileSync(file));
const names = functionNames(found);
writeFileSync(file, binaryOf(found, ({ kind, content }) => (kind === ELEMENTS ? cleared(content, names) : content)));
