// What a page's own TypeScript may rely on.

import type { Comparison } from "./comparison.js";
import type { TieBreak } from "./element.js";

export type { Comparison };

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An answer's id, or null for a skipped question. */
export interface Response {
  answer: string | null;
  star: boolean;
}

export type Answers = Record<string, Response>;

export interface Change {
  question: string;
  answer: string;
}

export interface Reason extends Change {
  option: string;
  points: number;
}

export interface Result {
  /** Best first; scores from 0 to 1. */
  ranking: { option: string; score: number }[];
  verdict: "clear" | "close" | "tie";
  /** The options that a tie or a close call is between, or the one in front. */
  winners: string[];
  answered: number;
  total: number;
  /** Whether open questions can no longer change the winners. */
  settled: boolean;
  reasons: Reason[];
  /** The smallest sets of changed answers that would change the winner. */
  flips: Change[][];
  /** Of a tie or a close call, the questions that would settle it, best first. */
  deciders: string[];
}

/** What the element's attributes may say; README.md explains them. */
export interface Attributes {
  src?: string | undefined;
  view?: "both" | "quiz" | "compare" | undefined;
  theme?: "auto" | "light" | "dark" | undefined;
  lang?: string | undefined;
  param?: string | undefined;
  "share-url"?: string | undefined;
  loading?: "lazy" | "eager" | undefined;
  heading?: "2" | "3" | "4" | "5" | "6" | "none" | undefined;
}

export type ErrorCode =
  | "unavailable"
  | "data-unreachable"
  | "data-invalid"
  | "answers-invalid"
  | "link-damaged"
  | "link-other-comparison"
  | "link-newer-format";

export interface EventDetails {
  "tiebreak-ready": { comparison: Comparison };
  "tiebreak-answer": { question: string; answer: string | null; star: boolean };
  "tiebreak-result": { result: Result; origin: "quiz" | "link" };
  "tiebreak-share": { url: string; method: "copy" | "native" };
  "tiebreak-error": { code: ErrorCode; message: string };
}

export type Events = { [Name in keyof EventDetails]: CustomEvent<EventDetails[Name]> };

declare global {
  interface HTMLElementTagNameMap {
    "tie-break": TieBreak;
  }
  interface HTMLElementEventMap extends Events {}
  interface DocumentEventMap extends Events {}
  interface WindowEventMap extends Events {}
}
