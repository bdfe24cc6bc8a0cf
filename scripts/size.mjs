// Where the bytes of the WebAssembly are: its largest items, then the sum of each crate, both as twiggy tells them.
// Usage: node scripts/size.mjs NAMED_WASM
import { execFileSync } from "node:child_process";

const LARGEST = 40;
const WIDTH = 140;
const MANY = 1e6;

const output = execFileSync("target/tools/bin/twiggy", ["top", "-f", "json", "-n", String(MANY), process.argv[2]], {
  encoding: "utf8",
  maxBuffer: 1e9,
});
// The names are for this report alone: what is published has none. Sums are rows too.
const items = JSON.parse(output).filter(({ name }) => !/^"function names"|^Σ|more\.$/.test(name));
const total = items.reduce((sum, { shallow_size }) => sum + shallow_size, 0);

// `<yew[hash]::html::Scope as …>::push` is Yew's.
const crateOf = (name) => {
  if (name.startsWith("data segment")) return "data: texts and tables";
  return name.match(/^[<&(*[]*(?:dyn |mut |const )*(\w+)\[/)?.[1] ?? "exports and other glue";
};
const sums = new Map();
for (const { name, shallow_size } of items) {
  sums.set(crateOf(name), (sums.get(crateOf(name)) ?? 0) + shallow_size);
}

const print = (rows) => {
  for (const [name, bytes] of rows) {
    const share = `${((100 * bytes) / total).toFixed(1)}%`;
    console.log(
      `${String(bytes).padStart(8)} ${share.padStart(6)}  ${name.replaceAll(/\[[0-9a-f]{16}\]/g, "").slice(0, WIDTH)}`,
    );
  }
};
print(items.slice(0, LARGEST).map(({ name, shallow_size }) => [name, shallow_size]));
console.log(`\n${String(total).padStart(8)} bytes before compression, by crate`);
print([...sums].sort(([, a], [, b]) => b - a));
