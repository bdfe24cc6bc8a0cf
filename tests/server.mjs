// Serves the project's root to the browser tests. A first folder that starts with "~" names a fault that the rest of
// the path is served with: /~gone/dist/index.html is the demo page whose WebAssembly answers 404.
// Usage: node tests/server.mjs PORT
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
  + "img-src 'self' data:; form-action 'self'; require-trusted-types-for 'script'";
const isWasm = (path) => path.endsWith(".wasm");
const isHashed = (path) => /-[0-9a-f]{10}\./.test(path);
const failedOnce = new Set();

const notFound = (response) => response.writeHead(404, { "content-type": "text/plain" }).end("not here");

// What each fault does to a response; true where that was all.
const FAULTS = {
  gone: (response, path) => isWasm(path) && notFound(response),
  "gone-glue": (response, path) => /glue-/.test(path) && notFound(response),
  "gone-script": (response, path) => path.endsWith("tiebreak.js") && notFound(response),
  // Those of one language: ~gone-words-en.
  "gone-words": (response, path, { argument }) => path.includes(`words-${argument}-`) && notFound(response),
  "gone-view": (response, path) => /first-/.test(path) && notFound(response),
  typed: (response, path) => {
    if (isWasm(path)) response.setHeader("content-type", "text/plain");
  },
  // The connection breaks half way.
  cut: (response, path) => {
    if (!isWasm(path)) return false;
    const bytes = readFileSync(path);
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), 50));
    return true;
  },
  // A server that has only half of the file.
  half: (response, path) => {
    if (!isWasm(path)) return false;
    const bytes = readFileSync(path);
    response.writeHead(200).end(bytes.subarray(0, bytes.length / 2));
    return true;
  },
  // Late by so many milliseconds: ~late-1500.
  late: (response, path, { wait }) => isWasm(path) && wait(),
  // The same for the file of a comparison: ~late-data-1500.
  "late-data": (response, path, { wait }) => path.endsWith("tea-or-coffee.json") && wait(),
  // A deploy after the page has got its entry: hashed files are gone, and the entry, asked for anew, names others.
  deployed: (response, path, { request }) => {
    if (isHashed(path)) return notFound(response);
    const isAnew = path.endsWith("tiebreak.js") && request.headers["cache-control"] === "no-cache";
    return isAnew && response.end("// of a newer version");
  },
  // 404 at the first time, by a name of the test's own: ~once-anything.
  once: (response, path, { argument }) => {
    if (!isWasm(path) || failedOnce.has(argument)) return false;
    failedOnce.add(argument);
    return notFound(response);
  },
  // What frames without an origin may read.
  cors: (response) => response.setHeader("access-control-allow-origin", "*") && false,
  policy: (response) => response.setHeader("content-security-policy", POLICY) && false,
  // One that allows no policy of trusted types, with the WebAssembly late by so many milliseconds: ~unnamed-1500.
  unnamed: (response, path, { wait }) => {
    response.setHeader("content-security-policy", `${POLICY}; trusted-types 'none'`);
    return isWasm(path) && wait();
  },
  // One that allows ours alone.
  named: (response, path, { wait }) => {
    response.setHeader("content-security-policy", `${POLICY}; trusted-types tiebreak`);
    return isWasm(path) && wait();
  },
  "policy-without-wasm": (response) =>
    response.setHeader("content-security-policy", POLICY.replace(" 'wasm-unsafe-eval'", "")) && false,
};

const send = (response, path) => {
  try {
    const { size } = statSync(path);
    response.setHeader("content-length", size);
  } catch {
    return notFound(response);
  }
  return createReadStream(path).pipe(response);
};

createServer((request, response) => {
  let path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  let fault, argument;
  const named = path.match(/^\/~([\w-]+)(\/.*)$/);
  if (named) [, fault, path] = named;
  if (fault && !FAULTS[fault]) [, fault, argument] = fault.match(/^(.*)-(\w+)$/);
  path = join(".", normalize(path));
  if (path.endsWith("/")) path += "index.html";
  response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
  response.setHeader("cache-control", "no-store");
  const wait = () => {
    setTimeout(() => send(response, path), Number(argument));
    return true;
  };
  if (!FAULTS[fault]?.(response, path, { argument, wait, request })) send(response, path);
}).listen(Number(process.argv[2]), "127.0.0.1");
