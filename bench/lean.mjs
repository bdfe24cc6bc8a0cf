// The quiz as the peers bundle it: only what they show, by position, so that they are as light as they can be.
import { readFileSync } from "node:fs";

export const QUIZ_FILE = new URL("quiz.json", import.meta.url);
export const quiz = JSON.parse(readFileSync(QUIZ_FILE, "utf8"));

const ids = quiz.options.map(({ id }) => id);

export const lean = {
  title: quiz.title,
  summary: quiz.summary,
  options: quiz.options.map(({ name }) => name),
  // [text, [[text, [fit of each option]]]]
  questions: quiz.questions.map(({ text, answers }) => [text, answers.map(({ text, fit }) => [text, ids.map((id) => fit[id])])]),
  // [title, [[value, detail] of each option], position of the winner or -1]
  criteria: quiz.criteria.map(({ title, cells, verdict }) => [
    title,
    ids.map((id) => [cells[id].value, cells[id].detail]),
    ids.indexOf(verdict.winners[0]),
  ]),
};
