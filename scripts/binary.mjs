// The parts of a WebAssembly binary: its sections, and the names of its functions.

const NAMES = "name";

// Kinds of sections.
export const CUSTOM = 0;
export const IMPORTS = 2;
export const EXPORTS = 7;
export const ELEMENTS = 9;
export const CODE = 10;
export const DATA = 11;

// Whole numbers are written in groups of seven bits, the lowest first (LEB128).
export const number = (value) => {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Uint8Array.of(...bytes, value);
};

export class Reader {
  constructor(bytes, at = 0) {
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

  take(size) {
    return this.bytes.subarray(this.at, (this.at += size));
  }

  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
}

/** All sections of a binary, each with its kind and content. */
export const sections = (binary) => {
  const found = [];
  for (const reader = new Reader(binary, 8); reader.at < binary.length;) {
    found.push({ kind: reader.byte(), content: reader.take(reader.number()) });
  }
  return found;
};

/** The binary of such sections, their content as `change` gives it back. */
export const binaryOf = (sections, change) => {
  const parts = [Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)];
  for (const section of sections) {
    const content = change(section);
    parts.push(Uint8Array.of(section.kind), number(content.length), content);
  }
  return Buffer.concat(parts);
};

/** The names of the functions, by their index, without the hashes of their crates. */
export const functionNames = (sections) => {
  const names = new Map();
  for (const { kind, content } of sections) {
    const reader = new Reader(content);
    if (kind !== CUSTOM || reader.text() !== NAMES) continue;
    while (reader.at < content.length) {
      const part = reader.byte();
      const end = reader.number() + reader.at;
      if (part === 1) {
        for (let count = reader.number(); count > 0; count -= 1) {
          names.set(reader.number(), reader.text().replaceAll(/\[[0-9a-f]{12,16}\]/g, ""));
        }
      }
      reader.at = end;
    }
  }
  return names;
};
