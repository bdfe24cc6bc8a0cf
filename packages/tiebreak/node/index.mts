// The command's work as functions, for build tools: `import { check, analyze, prerender, schema } from "tiebreak/node"`.
import type { System } from "./command.mjs";
import { run } from "./wasm.mjs";

/** A comparison: its file's text, or the object in it. Lines of an object are those of its JSON with an indent of 2. */
export type Source = string | Uint8Array | object;

/** A problem of a comparison, where it stands and how to mend it; lines count from 1. */
export interface Finding {
  file: string;
  line: number;
  level: "error" | "warning";
  where: string;
  what: string;
  mend: string;
}

/** What a quiz does over all answers that readers can give. Shares and scores are from 0 to 1. */
export interface Balance {
  comparison: string;
  revision: number;
  /** Whether every answer set is counted, or a sample of them, with half the width of a share's 95 % interval. */
  method: "exact" | { sampled: { samples: number; half_width: number } };
  answer_sets: number;
  /** Shares of the answer sets where an option leads alone, and by at least 0.05. */
  options: { option: string; leads: number; leads_clearly: number }[];
  ties: number;
  close: number;
  /** The lead of the first place over the second. */
  margin: { smallest: number; largest: number; expected: number };
  never_lead: string[];
  questions: {
    question: string;
    /** How likely another answer changes who leads. */
    influence: number;
    /** No other answer ever changes it. */
    dead: boolean;
    /** What happens when every reader stars this question. */
    star: { options: { option: string; leads: number }[]; biggest_shift: number };
  }[];
  /** The results of giving every question its first, its second and its last answer. */
  patterns: {
    answers: "first" | "second" | "last";
    ranking: { option: string; score: number }[];
    verdict: "clear" | "close" | "tie";
    winners: string[];
  }[];
}

export interface SourceOptions {
  /** What messages call the comparison's file; default: `comparison.json`. */
  file?: string;
}

/** What a page says of a widget: the element's attributes of these names. */
export interface PrerenderOptions extends SourceOptions {
  /** Where the page finds the comparison's file; leave it out for the built-in comparison alone. */
  src?: string;
  view?: "both" | "quiz" | "compare";
  lang?: string;
  param?: string;
  heading?: 2 | 3 | 4 | 5 | 6 | "2" | "3" | "4" | "5" | "6" | "none";
  /** A style sheet to link to, for pages whose policy allows no styles in the HTML. */
  styles?: string;
}

const ATTRIBUTES = ["src", "view", "lang", "param", "heading", "styles"];
const FILE = "comparison.json";

interface Output {
  text: string;
  problems: string;
  status: number;
}

const bytes = (source: Source): Uint8Array => {
  if (source instanceof Uint8Array) return source;
  if (source instanceof Promise || source instanceof URL || source instanceof ArrayBuffer) {
    throw new TypeError("a comparison is a text, a Uint8Array or an object; read it first");
  }
  if (typeof source === "string") return new TextEncoder().encode(source);
  if (typeof source === "object" && source !== null) return bytes(JSON.stringify(source, null, 2));
  throw new TypeError(`a comparison is a text or an object, not ${source === null ? "null" : typeof source}`);
};

/** What the command prints; every file that it reads is the comparison. */
const output = (args: string[], comparison: Source): Output => {
  const content = bytes(comparison);
  const printed = { text: "", problems: "" };
  const system: System = {
    read: () => content,
    readInput: () => content,
    write: () => {
      throw new Error("only the command writes files");
    },
    print: (text) => {
      printed.text += text;
    },
    printError: (text) => {
      printed.problems += text;
    },
    isTerminal: () => false,
    hasColors: () => false,
    errorHasColors: () => false,
  };
  const status = run(args, system);
  return { ...printed, status };
};

/** What a command printed that must not fail. */
const succeeded = ({ text, problems, status }: Output): string => {
  if (status !== 0) throw new Error(problems.trimEnd());
  return text;
};

/** Everything that is wrong with a comparison. */
export const check = (comparison: Source, { file = FILE }: SourceOptions = {}): Finding[] => {
  const { text, problems } = output(["check", "--json", "--", file], comparison);
  // It is no text at all.
  if (text === "") throw new Error(problems.trimEnd());
  return JSON.parse(text);
};

/** The balance of a quiz. Throws an error that says every problem if the comparison cannot be shown. */
export const analyze = (comparison: Source, { file = FILE }: SourceOptions = {}): Balance =>
  JSON.parse(succeeded(output(["analyze", "--json", "--", file], comparison)));

/**
 * The widget's first view as HTML, for a page to hold. Throws as `analyze`, and where `src` is missing; warns of a `lang`
 * without words.
 */
export const prerender = (comparison: Source, { file = FILE, ...attributes }: PrerenderOptions = {}): string => {
  const args = Object.entries(attributes).flatMap(([name, value]) => {
    if (!ATTRIBUTES.includes(name)) {
      throw new TypeError(`prerender has no option "${name}", only file, ${ATTRIBUTES.join(", ")}`);
    }
    return value === undefined || value === null ? [] : [`--${name}=${value}`];
  });
  const printed = output(["prerender", ...args, "--", file], comparison);
  const html = succeeded(printed);
  if (printed.problems) process.emitWarning(printed.problems.trimEnd(), "Tiebreak");
  return html;
};

/** The JSON Schema of comparison files. */
export const schema = (): Record<string, unknown> => JSON.parse(succeeded(output(["schema"], "")));
