import assert from "node:assert/strict";
import { test } from "node:test";
import table from "../../../tests/fixtures/stepping.json" with { type: "json" };
import { keyAction, step } from "../src/stepping.js";

for (const { name, key, ctrl, meta, alt, target, answers, expect } of table.keys) {
  test(`key: ${name}`, () => {
    const modifiers = { ctrlKey: ctrl, metaKey: meta, altKey: alt };
    assert.deepEqual(keyAction(key, modifiers, target, answers), expect);
  });
}

for (const { name, position, questions, action, expect } of table.steps) {
  test(`step: ${name}`, () => {
    assert.equal(step(position, questions, action as "next" | "back"), expect);
  });
}
