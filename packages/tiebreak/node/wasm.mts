// Starts the WebAssembly that the command is compiled to.
import { readFileSync } from "node:fs";
import { initSync, run } from "./command.mjs";

initSync({ module: readFileSync(new URL("./command_bg.wasm", import.meta.url)) });

export { run };
