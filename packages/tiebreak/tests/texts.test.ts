import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestLanguage } from "../src/language.js";
import { publicFields } from "../src/prerendered-form.js";

test("the language of a tag, or English", () => {
  const languages = { en: {}, de: {} };
  const found = ["de", "de-AT", "DE", "en-GB", "fr", "", "x"].map((tag) => nearestLanguage(tag, languages));
  assert.deepEqual(found, ["de", "de", "de", "en", "en", "en", "en"]);
});

test("the names of a form's fields lose the param", () => {
  const fields: [string, string][] = [
    ["tiebreak.goal", "ai"],
    ["my.quiz.back", "js & more"],
    ["tiebreak.*", "goal"],
    ["tiebreak.", "python-vs-nodejs"],
  ];
  assert.equal(publicFields(fields), ".goal=ai&.back=js+%26+more&.*=goal&.=python-vs-nodejs");
});
