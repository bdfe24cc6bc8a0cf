// The file that a comparison is read from.

import type { Comparison } from "./types.js";

/** What came of a request: what a file holds, or why it can't be read. */
export type ComparisonFile = { data: unknown } | Error;

/** Why a comparison can't be shown; `problems` has a sentence for each reason. */
export interface DataError extends Error {
  code: "data-unreachable" | "data-invalid";
  problems: string[];
}

export const dataError = (code: DataError["code"], problems: string[]): DataError =>
  Object.assign(new Error(problems.join("\n")), { code, problems });

/** What a file holds, still to be validated. Throws a `DataError`. */
export const dataOf = (file: ComparisonFile): Comparison => {
  if (file instanceof Error) throw dataError("data-unreachable", [file.message]);
  return file.data as Comparison;
};
