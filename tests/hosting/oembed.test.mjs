// oembed.json is there where the build knows its own address, and only there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { putEmbed } from "../../scripts/embed.mjs";

const build = async (baseUrl) => {
  const files = {};
  const put = (name, content) => {
    files[name] = content;
    return name;
  };
  await putEmbed({ put, named: put, dev: true, baseUrl, title: 'Tea & "coffee"?' });
  return files;
};

test("with an address", async () => {
  const files = await build("https://example.org/tiebreak");
  const { version, type, width, height, html } = JSON.parse(files["oembed.json"]);
  assert.deepEqual([version, type], ["1.0", "rich"]);
  assert.ok(width > 0 && height > 0);
  assert.match(html, /^<iframe src="https:\/\/example\.org\/tiebreak\/embed\.html" title="Tea &amp; &quot;coffee&quot;\?" /);
  assert.match(files["embed.html"], /<link [^>]*json\+oembed" href="https:\/\/example\.org\/tiebreak\/oembed\.json">/);
});

test("without one", async () => {
  const files = await build(undefined);
  assert.equal(files["oembed.json"], undefined);
  assert.doesNotMatch(files["embed.html"], /oembed|\{/);
});
