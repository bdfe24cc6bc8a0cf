// How scripts and styles are bundled.
import { createHash } from "node:crypto";
import { build, transform } from "esbuild";

const TARGET = ["chrome123", "firefox128", "safari17.5"];
// Their names are filled in; they stay files of their own.
const CHUNKS = [
  "./glue*.js",
  "./prerendered-quiz*.js",
  "./diagnosis*.js",
  "./styles.js",
  "./words-*.js",
  "./first-*.js",
];

/** The start of a digest of all parts, for the names of files. */
export const hash = (...parts) =>
  parts
    .reduce((sum, part) => sum.update(part), createHash("sha256"))
    .digest("hex")
    .slice(0, 10);

/** A script with all that it imports. `define` gives the values of constants, `more` is passed on to esbuild. */
export const bundleScript = async (entry, { dev, define = {}, ...more }) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: TARGET,
    minify: !dev,
    sourcemap: dev ? "inline" : false,
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    external: CHUNKS,
    write: false,
    ...more,
  });
  return outputFiles[0].text;
};

export const minifyStyles = async (css, dev) =>
  dev ? css : (await transform(css, { loader: "css", minify: true, target: TARGET })).code;
