// Says where the bytes of the WebAssembly are, by crate and, for our own, by module.
// Usage: node scripts/size.mjs NAMED_WASM (as build.sh leaves it beside the bindings)
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const bytes = readFileSync(process.argv[2]);
let at = 8;
const byte = () => bytes[at++];
const leb = () => {
  let result = 0;
  for (let shift = 0, next; ; shift += 7) {
    next = byte();
    result |= (next & 127) << shift;
    if (next < 128) return result >>> 0;
  }
};
const text = () => {
  const length = leb();
  at += length;
  return bytes.toString("utf8", at - length, at);
};
const times = (count, read) => Array.from({ length: count }, read);
const limits = () => {
  const more = leb() & 1;
  leb();
  if (more) leb();
};

// The parts of an import's description, by its kind: function, table, memory, global.
const DESCRIPTIONS = [leb, () => (byte(), limits()), limits, () => (byte(), byte())];
let imported = 0;
let functions = [];
let data = Buffer.alloc(0);
const names = new Map();
const SECTIONS = {
  2: () => times(leb(), () => {
    text();
    text();
    const kind = byte();
    DESCRIPTIONS[kind]();
    if (kind === 0) imported += 1;
  }),
  10: () => (functions = times(leb(), () => {
    const start = at;
    const length = leb();
    at += length;
    return bytes.subarray(start, at);
  })),
  11: (end) => (data = bytes.subarray(at, end)),
  0: (end) => {
    if (text() !== "name") return;
    while (at < end) {
      const kind = byte();
      const next = leb() + at;
      if (kind === 1) times(leb(), () => names.set(leb(), text()));
      at = next;
    }
  },
};
while (at < bytes.length) {
  const section = byte();
  const end = leb() + at;
  SECTIONS[section]?.(end);
  at = end;
}

// `<yew[hash]::scheduler::Queue as …>::push` is yew's; what is made for our own types says for whom.
const owner = (name = "?") => {
  const plain = name.replaceAll(/\[[0-9a-f]{12,16}\]/g, "");
  const [, crate, module = ""] = plain.match(/^[<&[(*]*(?:dyn |mut |const )*(\w+)((?:::\w+){0,2})/) ?? [null, "?"];
  if (/^(widget|show_failure)/.test(plain)) return "tiebreak::browser::widget";
  if (crate === "tiebreak") return crate + module;
  return plain.includes("tiebreak::") ? `${crate}, for our types` : crate;
};

const groups = new Map();
functions.forEach((_, index) => {
  const name = owner(names.get(imported + index));
  groups.set(name, [...(groups.get(name) ?? []), index]);
});
const packed = (parts) => brotliCompressSync(Buffer.concat(parts)).length;
const all = packed(functions);
const rows = [...groups].map(([name, members]) => {
  const inside = new Set(members);
  return {
    name,
    raw: members.reduce((sum, index) => sum + functions[index].length, 0),
    saved: all - packed(functions.filter((_, index) => !inside.has(index))),
  };
});
const raw = functions.reduce((sum, body) => sum + body.length, 0);
console.log(`code: ${raw} bytes, ${all} of brotli; data: ${data.length} bytes, ${packed([data])} of brotli`);
console.log("     raw   brotli that would go with it");
for (const { name, raw, saved } of rows.sort((a, b) => b.saved - a.saved).filter(({ saved }) => saved >= 100)) {
  console.log(`${String(raw).padStart(8)} ${String(saved).padStart(8)}   ${name}`);
}
