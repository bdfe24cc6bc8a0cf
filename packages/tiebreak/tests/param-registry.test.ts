import assert from "node:assert/strict";
import { test } from "node:test";
import { claimParam, releaseParam } from "../src/param-registry.js";

test("a second element gets a number, and keeps it", () => {
  const [first, second, third] = [{ isConnected: true }, { isConnected: true }, { isConnected: true }];
  assert.equal(claimParam(first, "a"), "a");
  assert.equal(claimParam(second, "a"), "a-2");
  assert.equal(claimParam(third, "a"), "a-3");
  assert.equal(claimParam(second, "a"), "a-2");
});

test("a key is free once it is released, or its owner is gone", () => {
  const [first, second, third] = [{ isConnected: true }, { isConnected: true }, { isConnected: true }];
  claimParam(first, "b");
  releaseParam(second, "b"); // Not its own.
  assert.equal(claimParam(second, "b"), "b-2");
  releaseParam(first, "b");
  assert.equal(claimParam(third, "b"), "b");
  third.isConnected = false;
  assert.equal(claimParam(first, "b"), "b");
});
