// A page's own TypeScript, without a framework.
import type { Attributes, Comparison, EventDetails, Events, Result, TieBreak } from "tiebreak";
import "tiebreak";

const element = document.createElement("tie-break");
const same: TieBreak | null = document.querySelector("tie-break");
element.addEventListener("tiebreak-result", ({ detail }) => show(detail.result, detail.origin));
document.addEventListener("tiebreak-error", ({ detail: { code } }) => code === "link-damaged");

const show = ({ verdict, winners, deciders, flips }: Result, origin: "quiz" | "link") => [
  verdict === "tie",
  winners.length,
  deciders[0]?.toUpperCase(),
  flips[0]?.[0]?.question,
  origin,
];

const comparison: Comparison = {
  format: 1,
  id: "tea-or-coffee",
  revision: 1,
  lang: "en",
  as_of: "2026-11",
  title: "Tea or coffee?",
  options: [
    { id: "tea", name: "Tea" },
    { id: "coffee", name: "Coffee" },
  ],
  criteria: [],
  questions: [],
};
element.data = comparison;
element.answers = { goal: { answer: null, star: true } };
await element.ready;
export const title: string | undefined = element.data?.title;
export const url: string = element.shareUrl;
export const found = same?.result?.ranking[0]?.score.toFixed(1);

// @ts-expect-error a wrong value
export const attributes: Attributes = { view: "table" };
// @ts-expect-error no such option
element.data = { ...comparison, options: [{ id: "tea" }] };
// @ts-expect-error read only
element.result = null;
// @ts-expect-error no such event detail
export const detail: EventDetails["tiebreak-share"] = { method: "mail" };
export type Kept = Events;
