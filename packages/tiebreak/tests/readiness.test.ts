import assert from "node:assert/strict";
import { test } from "node:test";
import { Readiness } from "../src/readiness.js";

test("an open promise outlives a change", async () => {
  const readiness = new Readiness();
  const early = readiness.promise;
  readiness.renew();
  assert.equal(readiness.promise, early);
  readiness.settle();
  await early;
});

test("a settled promise is replaced", async () => {
  const readiness = new Readiness();
  const early = readiness.promise;
  readiness.settle(new Error("the element was removed"));
  readiness.settle(); // Too late.
  await assert.rejects(early, /removed/);
  readiness.renew();
  assert.notEqual(readiness.promise, early);
  readiness.settle();
  await readiness.promise;
});
