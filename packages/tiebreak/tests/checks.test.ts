import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText, checkWords } from "../src/checks.js";
import { dataOf } from "../src/comparison-file.js";

const PAGE = "<!doctype html><title>Not found</title>";

test("words have a language", () => {
  assert.deepEqual(checkWords({ lang: "en", quiz: "Quiz" }), { lang: "en", quiz: "Quiz" });
  for (const odd of [null, [], { lang: 1 }, "en"]) assert.throws(() => checkWords(odd as never), /unexpected content/);
});

test("text is neither empty nor a page", () => {
  for (const text of [".a{}", '{"id": "a"}']) assert.equal(checkText(text), text);
  for (const odd of ["", " \n", PAGE, `\n${PAGE}`]) assert.throws(() => checkText(odd), /empty or a web page/);
});

test("a file that can't be read says why", () => {
  assert.deepEqual(dataOf({ data: { id: "a" } }), { id: "a" });
  const missing = new Error("https://example.org/a.json: the server answered 404");
  assert.throws(() => dataOf(missing), { code: "data-unreachable", message: missing.message, canRetry: true });
  const cutOff = new Error("https://example.org/a.json: Unexpected end", { cause: new SyntaxError("Unexpected end") });
  assert.throws(() => dataOf(cutOff), {
    code: "data-invalid",
    message: /a\.json: Unexpected end; it is not JSON/,
    canRetry: true,
  });
});
