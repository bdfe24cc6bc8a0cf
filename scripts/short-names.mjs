// Gives the WebAssembly's imports and exports other names: each is in the binary and in the script beside it.
import { EXPORTS, IMPORTS, Reader, binaryOf, number, sections } from "./binary.mjs";

/** What is only said between the binary and the script beside it. */
export const INNER = /^(__wbg|__wbindgen|__externref|_wbg|wasm_bindgen|widget_|show_failure$|memory$|\.\/(tiebreak_bg|snippets\/.*)\.js$)/;

/** A copy of a WebAssembly binary in which names and modules are those of `names`, where it has them. */
export const renamed = (binary, names) =>
  binaryOf(sections(binary), ({ kind, content }) => (kind === IMPORTS || kind === EXPORTS ? entries(content, kind, names) : content));

// import: module, name, description; export: name, kind, index.
const entries = (section, id, names) => {
  const reader = new Reader(section);
  const count = reader.number();
  const parts = [number(count)];
  const name = () => {
    const old = reader.text();
    const text = Buffer.from(names[old] ?? old);
    parts.push(number(text.length), text);
  };
  for (let n = 0; n < count; n += 1) {
    name();
    if (id === IMPORTS) name();
    const start = reader.at;
    const kind = reader.byte();
    if (id === IMPORTS && kind !== 0) throw new Error(`an import of kind ${kind}: only functions are known`);
    reader.number();
    parts.push(section.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
};
