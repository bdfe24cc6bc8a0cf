import assert from "node:assert/strict";
import { test } from "node:test";
import { slips } from "../node/doctor/attributes.mjs";

const said = (attributes: Record<string, string>, prefix?: string) =>
  slips(attributes, prefix).map((slip) => slip.join("; "));

test("names next to a known one", () => {
  const all = { scr: "a.json", them: "dark", vieww: "quiz", lnag: "de", parem: "b", shareurl: "/", headings: "3" };
  assert.deepEqual(said(all), [
    "there is no attribute scr; write src",
    "there is no attribute them; write theme",
    "there is no attribute vieww; write view",
    "there is no attribute lnag; write lang",
    "there is no attribute parem; write param",
    "there is no attribute shareurl; write share-url",
    "there is no attribute headings; write heading",
  ]);
  assert.deepEqual(said({ "data-lnag": "de", "data-share_url": "/" }, "data-"), [
    "there is no attribute data-lnag; write data-lang",
    "there is no attribute data-share_url; write data-share-url",
  ]);
});

test("values of no meaning", () => {
  assert.deepEqual(said({ theme: "drak", heading: "7", view: "Quiz", loading: "now" }), [
    'theme="drak" is none of auto, light, dark; write theme="dark"',
    'heading="7" is none of 2, 3, 4, 5, 6, none; write one of them',
    'view="Quiz" is none of both, quiz, compare; write view="quiz"',
    'loading="now" is none of lazy, eager; write one of them',
  ]);
  assert.deepEqual(said({ "data-theme": "Dark" }, "data-"), [
    'data-theme="Dark" is none of auto, light, dark; write data-theme="dark"',
  ]);
});

test("what is right, and what is not ours", () => {
  const right = { src: "scr", view: "", theme: "auto", lang: "fr", param: "them", "share-url": "x", heading: "none" };
  assert.deepEqual(said(right), []);
  const others =
    "id class style slot part is hidden title dir role tabindex translate inert nonce popover draggable exportparts " +
    "aria-label aria-live data-src data-them onclick itemscope constructor __proto__ " +
    "_ngcontent-abc-1 _nghost-abc ng-reflect-src data-astro-cid-lang data-v-7ba5bd90 v-cloak :src @src [src] (theme) #view " +
    "x-bind:src s-lang svelte-1 data-reactroot client:load width height name type value ref key";
  const attributes = Object.fromEntries(others.split(" ").map((name) => [name, "them"]));
  assert.deepEqual(said(attributes), []);
  assert.deepEqual(said({ ...attributes, scr: "", lnag: "", "data-tiebreak": "" }, "data-"), [
    "there is no attribute data-them; write data-theme",
  ]);
});
