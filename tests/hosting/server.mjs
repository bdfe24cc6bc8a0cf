// Serves pages and dist/ as a well-kept host does; a test changes what it wants to be wrong.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];
const ROOTS = { "/dist/": "dist/", "/fixtures/": "tests/fixtures/" };

const read = (path) => {
  const root = Object.keys(ROOTS).find((root) => path.startsWith(root));
  const file = root && join(ROOTS[root], normalize(path.slice(root.length)));
  return file && existsSync(file) && statSync(file).isFile() ? { file, body: readFileSync(file) } : undefined;
};

const answerTo = (path, pages, accepted) => {
  const found = path in pages ? { body: pages[path] } : read(path);
  if (!found) return { status: 404, headers: { "content-type": "text/plain" }, body: "not here" };
  const isHashed = /-[0-9a-f]{10}\./.test(path);
  const headers = {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "access-control-allow-origin": "*",
  };
  for (const [encoding, ending] of ENCODINGS) {
    if (!found.file || !accepted.includes(encoding) || !existsSync(found.file + ending)) continue;
    return { status: 200, headers: { ...headers, "content-encoding": encoding }, body: readFileSync(found.file + ending) };
  }
  return { status: 200, headers, body: found.body };
};

/**
 * `pages`: paths and their HTML. `change` may alter `{ status, headers, body }` of the answer to a path, give another one,
 * or take its time.
 */
export const serve = async (pages, change = () => undefined) => {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const answer = answerTo(path, pages, request.headers["accept-encoding"] ?? "");
    const { status, headers, body } = (await change(path, answer, request)) ?? answer;
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
