// Orders the functions of a WebAssembly so that like ones stand side by side, where brotli finds what they share: after
// each comes the one that has the largest part of itself in it. Measured: 0.9 kB less than in the order of their names.
// Usage: node scripts/order.mjs NAMED_WASM OUT_WASM (without names)
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { CODE, CUSTOM, IMPORTS, Reader, binaryOf, number, sections } from "./binary.mjs";

// So many bytes in a row count as something shared; and so much is a function of none taken to be longer than it is,
// so that the tiniest, which are in everything, do not all come first.
const RUN = 3;
const TINY = 20;

const runs = (body) => {
  const found = new Set();
  for (let at = 0; at + RUN <= body.length; at += 1) found.add(body.readUIntBE(at, RUN));
  return found;
};

// Positions of the bodies, the shortest first.
const ordered = (bodies) => {
  const parts = bodies.map(runs);
  const left = new Set(bodies.keys());
  const shared = (near, part) => {
    let count = 0;
    for (const run of part) if (near.has(run)) count += 1;
    return count / (part.size + TINY);
  };
  const best = (value) => [...left].reduce(([most, found], index) => {
    const next = value(index);
    return next > most ? [next, index] : [most, found];
  }, [-Infinity])[1];
  const order = [];
  for (let next = best((index) => -bodies[index].length); next !== undefined;) {
    order.push(next);
    left.delete(next);
    const near = parts[next];
    next = best((index) => shared(near, parts[index]));
  }
  return order;
};

const bodiesOf = (content) => {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
};

// The optimizer puts functions in the order of their names: so they are named for their places.
const nameSection = (order, first) => {
  const names = order.map((index, place) => [first + index, Buffer.from(String(place).padStart(5, "0"))]);
  names.sort(([a], [b]) => a - b);
  const entries = names.flatMap(([index, name]) => [number(index), number(name.length), name]);
  const content = Buffer.concat([number(names.length), ...entries]);
  return Buffer.concat([number(4), Buffer.from("name"), Uint8Array.of(1), number(content.length), content]);
};

const [named, out] = process.argv.slice(2);
const found = sections(readFileSync(named));
const contentOf = (wanted) => found.find(({ kind }) => kind === wanted)?.content;
const imports = contentOf(IMPORTS);
const first = imports ? new Reader(imports).number() : 0;
const order = ordered(bodiesOf(contentOf(CODE)));
const isNames = ({ kind, content }) => kind === CUSTOM && new Reader(content).text() === "name";
writeFileSync(out, binaryOf(found, (section) => (isNames(section) ? nameSection(order, first) : section.content)));
execFileSync("node_modules/.bin/wasm-opt", [
  "--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features", out, "-o", out,
]);
