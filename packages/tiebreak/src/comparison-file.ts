// The file that a comparison is read from.

import { isMarkup } from "./checks.js";
import type { Comparison } from "./types.js";

/** What came of a request: the text at an address, or why there is none. */
export type ComparisonFile = { url: string; text: string } | Error;

/** Why a comparison can't be shown; `problems` has a sentence for each reason. */
export interface DataError extends Error {
  code: "data-unreachable" | "data-invalid";
  problems: string[];
}

export const dataError = (code: DataError["code"], problems: string[]): DataError =>
  Object.assign(new Error(problems.join("\n")), { code, problems });

/** Throws a `DataError`. */
export const parseFile = (file: ComparisonFile): Comparison => {
  if (file instanceof Error) throw dataError("data-unreachable", [file.message]);
  try {
    return JSON.parse(file.text);
  } catch (error) {
    const hint = isMarkup(file.text) ? "; it looks like a web page" : "";
    throw dataError("data-invalid", [`${file.url} is not JSON: ${(error as Error).message}${hint}`]);
  }
};
