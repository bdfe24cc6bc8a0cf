// Serves a folder on loopback as a good host would: brotli at its best, connections kept open, nothing from a cache.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const read = (folder) => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const served = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)]);
  return new Map(served.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const body = brotliCompressSync(readFileSync(path));
    return [`/${relative(folder, path)}`, { body, type: TYPES[extname(name)] }];
  }));
};

// Answers with the address, what has been sent so far, and a way to stop.
export const serve = async (folder) => {
  const files = read(folder);
  const connections = new Set();
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    const file = files.get(path);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "no-store",
    });
    response.end(file.body);
  });
  server.on("connection", (connection) => connections.add(connection));
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  // Heads of responses included.
  const sent = () => ({ requests, bytes: [...connections].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0) });
  return { sent, address: `http://127.0.0.1:${server.address().port}`, stop };
};
