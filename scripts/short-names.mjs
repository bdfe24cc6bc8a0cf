// Gives the WebAssembly's imports and exports other names: each is in the binary and in the script beside it.

/** What is only said between the binary and the script beside it. */
export const INNER = /^(__wbg|__wbindgen|__externref|_wbg|wasm_bindgen|widget_|show_failure$|memory$|\.\/(tiebreak_bg|snippets\/.*)\.js$)/;

const EXTERNAL = 0x02;
const EXPORTED = 0x07;

/** A copy of a WebAssembly binary in which names and modules are those of `names`, where it has them. */
export const renamed = (binary, names) => {
  const parts = [binary.subarray(0, 8)];
  const reader = new Reader(binary, 8);
  while (reader.at < binary.length) {
    const id = reader.byte();
    const size = reader.number();
    const section = binary.subarray(reader.at, (reader.at += size));
    const content = id === EXTERNAL || id === EXPORTED ? entries(section, id, names) : section;
    parts.push(Uint8Array.of(id), number(content.length), content);
  }
  return Buffer.concat(parts);
};

// import: module, name, description; export: name, kind, index.
const entries = (section, id, names) => {
  const reader = new Reader(section, 0);
  const count = reader.number();
  const parts = [number(count)];
  const name = () => {
    const old = reader.text();
    const text = Buffer.from(names[old] ?? old);
    parts.push(number(text.length), text);
  };
  for (let n = 0; n < count; n += 1) {
    name();
    if (id === EXTERNAL) name();
    const start = reader.at;
    const kind = reader.byte();
    if (id === EXTERNAL && kind !== 0) throw new Error(`an import of kind ${kind}: only functions are known`);
    reader.number();
    parts.push(section.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
};

// Whole numbers are written in groups of seven bits, the lowest first (LEB128).
export const number = (value) => {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Uint8Array.of(...bytes, value);
};

export class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  text() {
    const size = this.number();
    return Buffer.from(this.bytes.subarray(this.at, (this.at += size))).toString();
  }
}
