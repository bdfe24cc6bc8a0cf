// What wasm-bindgen makes of crates/node: the command in WebAssembly.

/** What the command needs of the system it runs on: `System` in crates/cli. What it throws has a `message`. */
export interface System {
  read(file: string): Uint8Array;
  readInput(): Uint8Array;
  /** Gives a file this content as a whole; whether it had another one. */
  write(file: string, text: string): boolean;
  print(text: string): void;
  printError(text: string): void;
  /** Whether standard output is shown to somebody. */
  isTerminal(): boolean;
  /** Whether standard output and standard error show colors. */
  hasColors(): boolean;
  errorHasColors(): boolean;
}

export function initSync(options: { module: Uint8Array<ArrayBuffer> }): void;

/** Does what a command line asks for; returns the exit status. Throws the message of a panic. */
export function run(args: string[], system: System): number;
