import assert from "node:assert/strict";
import { test } from "node:test";
import { guard } from "../src/instance-guard.js";

type Functions = Record<string, (...values: number[]) => unknown>;

test("calls and values pass through", () => {
  const memory = {};
  const guarded = guard({ memory, add: (a: number, b: number) => a + b } as never, assert.fail);
  assert.equal(guarded.memory, memory);
  assert.equal((guarded as Functions).add?.(1, 2), 3);
});

test("after an error, told once, nothing reaches the instance", () => {
  const crashes: string[] = [];
  let calls = 0;
  const exports = {
    count: () => {
      calls += 1;
    },
    trap: () => {
      throw new Error("unreachable");
    },
  };
  const guarded = guard(exports as never, ({ message }) => crashes.push(message)) as Functions;
  guarded.count?.();
  assert.deepEqual(guarded.trap?.(), []);
  assert.deepEqual(guarded.trap?.(), []);
  assert.deepEqual(guarded.count?.(), []);
  assert.deepEqual([crashes, calls], [["unreachable"], 1]);
});

test("an error that passes through two calls is told once", () => {
  const crashes: string[] = [];
  const guarded: Functions = guard(
    {
      outer: () => guarded.inner?.(),
      inner: () => {
        throw new Error("unreachable");
      },
    } as never,
    ({ message }) => crashes.push(message),
  ) as never;
  guarded.outer?.();
  assert.deepEqual(crashes, ["unreachable"]);
});
