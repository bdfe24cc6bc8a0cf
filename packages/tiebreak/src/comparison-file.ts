// The file that a comparison is read from.

import type { Comparison } from "./types.js";

/** What came of a request: what a file holds, or why it can't be read. */
export type ComparisonFile = { data: unknown } | Error;

/** Why a comparison can't be shown; `problems` has a sentence for each reason. */
export interface DataError extends Error {
  code: "data-unreachable" | "data-invalid";
  problems: string[];
  /** Whether another request may bring another file, as where this one was cut off. */
  canRetry: boolean;
}

export const dataError = (code: DataError["code"], problems: string[], canRetry: boolean): DataError =>
  Object.assign(new Error(problems.join("\n")), { code, problems, canRetry });

/** What a file holds, still to be validated. Throws a `DataError`. */
export const dataOf = (file: ComparisonFile): Comparison => {
  if (!(file instanceof Error)) return file.data as Comparison;
  if (!(file.cause instanceof SyntaxError)) throw dataError("data-unreachable", [file.message], true);
  throw dataError("data-invalid", [`${file.message}; it is not JSON: "tiebreak check" says on which line`], true);
};
