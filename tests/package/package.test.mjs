// What the tarball holds: for servers, for CDNs, for tools.
import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import Ajv from "ajv";
import { launch } from "../faults/browser.mjs";
import { built, installed, projects, run, tool } from "./setup.mjs";
import { policy, read, serve } from "./site.mjs";

const json = (path) => JSON.parse(readFileSync(join(installed, path), "utf8"));

describe("on a server", () => {
  for (const entry of ["tiebreak", ...["react", "preact", "vue", "svelte"].map((name) => `tiebreak/${name}`)]) {
    test(`import "${entry}" does nothing and throws nothing`, () => {
      const script = `const before = Object.keys(globalThis).length; const module = await import("${entry}");
        console.log(Object.keys(module).length, Object.keys(globalThis).length - before)`;
      assert.equal(run(".", process.execPath, "--input-type=module", "--eval", script), "0 0\n");
    });
  }
});

describe("dist/", () => {
  const served = readdirSync(join(installed, "dist"));

  test("is what the build has published, byte for byte", () => {
    for (const file of served.filter((file) => file !== "integrity.json")) {
      assert.deepEqual(readFileSync(join(installed, "dist", file)), readFileSync(join(built, file)), file);
    }
  });

  test("does not hold the demo page", () => {
    assert.deepEqual(served.filter((file) => /^(index|demo|page|data)/.test(file)), []);
  });

  test("integrity.json names what is there", () => {
    const named = Object.keys(json("dist/integrity.json"));
    assert.ok(named.includes("tiebreak.js"));
    for (const file of named) assert.ok(existsSync(join(installed, "dist", file)), file);
  });

  describe("on another origin", () => {
    const headers = { "access-control-allow-origin": "*" };
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    /** Reads the page of two lines, with the package served with these headers. */
    const readFrom = async (headers, timeout) => {
      const cdn = await serve(installed, headers);
      const folder = join(projects, "cdn");
      const page = readFileSync(join(folder, "page.html"), "utf8").replaceAll("{{cdn}}", cdn.origin);
      writeFileSync(join(folder, "index.html"), page);
      const sources = { scripts: cdn.origin, fetched: cdn.origin };
      const site = await serve(folder, { "content-security-policy": policy(sources) });
      try {
        const loaded = await read(browser, `${site.origin}/`, timeout);
        assert.ok(loaded.includes(`${cdn.origin}/dist/tiebreak.js`));
      } finally {
        site.close();
        cdn.close();
      }
    };

    test("works by two lines", () => readFrom(headers));
    test("without CORS nothing comes, and that is seen", () => assert.rejects(readFrom({}, 2_000), /CORS policy/));
  });
});

describe("for tools", () => {
  const publint = (folder) => assert.match(run(".", tool("publint"), folder, "--strict"), /All good!/);
  const attw = (folder) => run(".", tool("attw"), "--pack", folder, "--profile", "esm-only");

  test("publint finds nothing", () => publint(installed));
  test("attw finds nothing", () => attw(installed));

  test("both find files that are not there", () => {
    const folder = join(projects, "broken");
    cpSync(installed, folder, { recursive: true });
    rmSync(join(folder, "lib/tiebreak.d.ts"));
    assert.throws(() => publint(folder));
    assert.throws(() => attw(folder));
  });

  test("custom-elements.json keeps to its schema", () => {
    const schema = json("../../../node_modules/custom-elements-manifest/schema.json");
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(json("custom-elements.json")), JSON.stringify(validate.errors));
    assert.ok(!validate({ schemaVersion: "2.1.0" }), "a manifest without modules is refused");
  });

  test("schema.json is that of the repository", () => {
    assert.deepEqual(json("schema.json"), JSON.parse(readFileSync("data/comparison.schema.json", "utf8")));
  });

  test("the version is that of the workspace", () => {
    const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.+)"$/m);
    assert.equal(json("package.json").version, version);
    assert.ok(readFileSync(join(installed, "README.md"), "utf8").includes(`tiebreak@${version}/`));
  });
});
