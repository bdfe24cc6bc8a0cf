import assert from "node:assert/strict";
import { test } from "node:test";
import { checkStyles, checkWords } from "../src/checks.js";
import { type DataError, parseFile } from "../src/comparison-file.js";

const PAGE = "<!doctype html><title>Not found</title>";

test("words have a language", () => {
  assert.deepEqual(checkWords({ lang: "en", quiz: "Quiz" }), { lang: "en", quiz: "Quiz" });
  for (const odd of [null, [], { lang: 1 }, "en"]) assert.throws(() => checkWords(odd as never), /unexpected content/);
});

test("styles are neither empty nor a page", () => {
  assert.equal(checkStyles(".a{}"), ".a{}");
  for (const odd of ["", " \n", PAGE, `\n${PAGE}`]) assert.throws(() => checkStyles(odd), /unexpected content/);
});

const refusal = (text: string): DataError => {
  try {
    parseFile({ url: "https://example.org/a.json", text });
  } catch (error) {
    return error as DataError;
  }
  throw new Error("it was accepted");
};

test("a comparison's file is JSON", () => {
  assert.deepEqual(parseFile({ url: "a", text: '{"id": "a"}' }), { id: "a" });
  const { code, problems, message } = refusal('{"id": }');
  assert.equal(code, "data-invalid");
  assert.match(message, /^https:\/\/example\.org\/a\.json is not JSON: .*token/);
  assert.deepEqual(problems, [message]);
});

test("a page in the place of a comparison's file is named", () => {
  const { code, message } = refusal(PAGE);
  assert.equal(code, "data-invalid");
  assert.match(message, /; it looks like a web page$/);
});

test("a file that can't be had says why", () => {
  const missing = new Error("https://example.org/a.json: the server answered 404");
  assert.throws(() => parseFile(missing), { code: "data-unreachable", message: missing.message });
});
