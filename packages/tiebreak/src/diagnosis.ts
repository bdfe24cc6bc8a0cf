// Says on the console, for whoever made the page, why a widget can't run and how to mend it. A file of its own: a page
// asks for it where something fails.

import type { DataError } from "./comparison-file.js";
import type { LoadError } from "./loader.js";
import { type Probe, probe } from "./probe.js";

/** What is wrong, and how to mend it. */
export type Diagnosis = [what: string, mend: string];

const COPY =
  "Copy all files of dist/ beside tiebreak.js, unchanged; a bundler has to import the npm package, not tiebreak.js alone";
const isImport = (what: string): boolean => /module script|imported module/i.test(what);

/** What the error itself tells; nothing where it takes another request to know. */
export const diagnose = (what: string, isData: boolean, isOutdated = false): Diagnosis | undefined => {
  if (/no WebAssembly/.test(what)) return ["this browser has no WebAssembly", "It may be switched off for safety"];
  if (/unsafe-eval|Content Security|CSP/.test(what)) {
    return ["the page's policy forbids WebAssembly", "Add 'wasm-unsafe-eval' to script-src"];
  }
  if (isOutdated) {
    const mend =
      "After a deploy keep the old hashed files for a day, and serve tiebreak.js with Cache-Control: no-cache";
    return ["a newer version has replaced this file", mend];
  }
  if (/is not at/.test(what)) return [what, "The README of the npm package says how to set up your bundler"];
  if (/server answered|web page/.test(what)) return [what, isData ? "Is the address in src right?" : COPY];
  if (/took too long/.test(what)) return [what, "The server or the network is slow or stuck"];
  return undefined;
};

/** What another request for the file tells. */
export const diagnoseProbe = (
  { blocked, isReachable, status, type }: Probe,
  origin: string,
  what: string,
  isData: boolean,
): Diagnosis => {
  if (blocked) return [`the page's policy forbids it`, `Add ${origin} to ${blocked}`];
  if (status === undefined) {
    return isReachable
      ? [
          "its server does not let this page read it",
          `Have ${origin} send Access-Control-Allow-Origin: * (CORS) with ${isData ? "this file" : "all files of dist/"}`,
        ]
      : ["its server can't be reached", "Is the address right? Is the page https and the file http?"];
  }
  if (status >= 400) return diagnose(`the server answered ${status}`, isData) as Diagnosis;
  if (isData) return [what, "Try again: it can be read by now"];
  if (/html/.test(type)) return ["the server answers with a web page", COPY];
  if (isImport(what)) {
    return /javascript/.test(type)
      ? ["the browser does not run it", `Allow ${origin} by script-src, or add 'strict-dynamic' beside the nonce`]
      : [`its type is ${type || "not given"}`, "Serve .js files as text/javascript"];
  }
  return ["it is not the file that tiebreak.js names", COPY];
};

const said = new Set<string>();

const isNew = (text: string): boolean => !said.has(text) && Boolean(said.add(text));

/** Once for each cause. `entry` is the address of tiebreak.js. */
export const report = async (error: LoadError & Partial<DataError>, entry: string): Promise<void> => {
  const { message, code, isOutdated } = error;
  if (!isNew(message)) return;
  // A file's name or address comes first.
  const [, name, what = ""] = message.match(/^((?:\.\/|\w+:\/\/)\S+): (.*)$/s) ?? [];
  if (code === "data-invalid") {
    console.error(`Tiebreak: ${message}\n"npx tiebreak check FILE" says on which line, and how to mend it.`);
  } else if (!name) {
    console.error(
      `Tiebreak: the widget broke: ${message}. Other versions of its files may be mixed, or it is a bug.`,
      error,
    );
  } else {
    // The glue is fetched together with the WebAssembly, and fails under its name.
    const url = new URL(isImport(what) ? GLUE_FILE : name, entry);
    const isData = code !== undefined;
    const [says, mend] =
      diagnose(what, isData, isOutdated) ?? diagnoseProbe(await probe(url), url.origin, what, isData);
    const end = mend.endsWith("?") ? "" : ".";
    if (isNew(mend)) console.error(`Tiebreak: ${url}: ${says}. ${mend}${end} "npx tiebreak doctor URL" checks a page.`);
  }
};
