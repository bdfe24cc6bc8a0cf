// The files of dist/ and comparisons, each asked for as a browser would, and what is wrong with the answer.
import { createHash } from "node:crypto";
import { extname } from "node:path";

const TIME_LIMIT_MS = 20_000;
const DAY_S = 86_400;
const HOUR_S = 3600;
/** Below this, compression saves next to nothing. */
const WORTH_COMPRESSING = 1000;

const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/i;
const TYPES = {
  // Browsers insist on this one alone.
  ".js": { pattern: SCRIPT, name: "text/javascript", isNeeded: true },
  ".css": { pattern: /^text\/css\b/i, name: "text/css" },
  ".wasm": { pattern: /^application\/wasm\b/i, name: "application/wasm" },
  ".json": { pattern: /^(application|text)\/([\w.+-]+\+)?json\b/i, name: "application/json" },
  ".html": { pattern: /^text\/html\b/i, name: "text/html", isNeeded: true },
};

/** Asks for a file; `origin` is that of the page, "null" where it has none. */
export const get = async (fetch, url, origin) => {
  try {
    const headers = origin ? { origin } : {};
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    return { url: new URL(response.url || url), response, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    return { url, error: error.cause?.code ?? error.cause?.message ?? error.message };
  }
};

/** The answer to a request that has to be answered at all. */
export const checkAnswer = ({ url, response, error }, report, mend) => {
  if (error) report.problem(`${url} can't be reached (${error})`, "is its server up, and the address right?");
  else if (!response.ok) report.problem(`${url}: the server answers ${response.status}`, mend);
  return Boolean(response?.ok);
};

export const checkMixed = (url, page, report) => {
  const isMixed = page.protocol === "https:" && url.protocol === "http:" && !/^(localhost|127\.)/.test(url.hostname);
  if (isMixed) report.problem(`${url} is http on a page of https, which browsers refuse`, "give its address as https");
  return isMixed;
};

/** Whether a page of an origin may read the answer. */
export const checkCors = ({ url, response }, origin, report) => {
  const allowed = response.headers.get("access-control-allow-origin");
  if (url.origin === origin || allowed === "*" || allowed === origin) return;
  const who = origin === "null" ? "a sandboxed frame without an origin" : `the page (${origin})`;
  report.problem(
    `${url}: ${who} may not read it: Access-Control-Allow-Origin is ${allowed ?? "missing"}`,
    `have ${url.origin} send "Access-Control-Allow-Origin: *" with all files of dist/ and with comparisons`,
  );
};

const checkType = ({ url, response }, report) => {
  const expected = TYPES[extname(url.pathname)];
  const type = response.headers.get("content-type") ?? "";
  if (!expected || expected.pattern.test(type)) return;
  const say = expected.isNeeded ? report.problem : report.note;
  say(`${url}: its type is ${type || "not given"}`, `serve ${extname(url.pathname)} files as ${expected.name}`);
};

const checkCompression = ({ url, response, bytes }, report) => {
  if (response.headers.get("content-encoding") || bytes.length < WORTH_COMPRESSING) return;
  report.note(`${url}: it comes uncompressed`, "have the server send the .br or .gz beside it, or compress by itself");
};

/** How long an answer may be taken from a cache, in seconds; nothing where the browser has to guess. */
const ageOf = (response) => {
  const control = response.headers.get("cache-control") ?? "";
  if (/no-cache|no-store|must-revalidate,?\s*max-age=0/i.test(control)) return 0;
  const age = control.match(/max-age=(\d+)/i)?.[1];
  return age === undefined ? undefined : Number(age);
};

const checkStable = ({ url, response }, report) => {
  const age = ageOf(response);
  if (age !== undefined && age <= HOUR_S && !/immutable/i.test(response.headers.get("cache-control"))) return;
  const what = age === undefined ? "no Cache-Control says how long it is good" : `caches keep it for ${age} s`;
  report.problem(
    `${url}: ${what}, so pages may ask for files that a newer version has replaced`,
    "send Cache-Control: no-cache",
  );
};

const checkHashed = ({ url, response }, report) => {
  if ((ageOf(response) ?? 0) >= DAY_S) return;
  report.note(
    `${url}: it is asked for anew on each visit`,
    'send "Cache-Control: public, max-age=31536000, immutable"',
  );
};

const COPY = "copy all files of one dist/ beside each other, and keep the old hashed files for a day after a deploy";

/** The digest of a file, by the first algorithm that `known` names. */
const digest = (known, bytes) => {
  const [algorithm] = known.match(/sha\d+(?=-)/);
  return `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
};

/**
 * Everything about one file of dist/; the answer where it can be used. `known` is a text with the digest that the file is
 * to have, if there is one.
 */
export const checkFile = async (fetch, url, { page, origin, known }, report) => {
  if (checkMixed(url, page, report)) return undefined;
  const answer = await get(fetch, url, origin);
  if (!checkAnswer(answer, report, COPY)) return undefined;
  const isPage = /^\s*</.test(answer.bytes.subarray(0, 100).toString());
  if (isPage && !url.pathname.endsWith(".html")) {
    report.problem(`${url}: the server answers with a web page`, COPY);
    return undefined;
  }
  const before = report.problems;
  checkCors(answer, origin, report);
  checkType(answer, report);
  checkCompression(answer, report);
  if (/-[0-9a-f]{10}\.\w+$/.test(url.pathname)) checkHashed(answer, report);
  else checkStable(answer, report);
  if (known && !known.includes(digest(known, answer.bytes))) {
    report.problem(`${url}: it is not the file that was built`, `${COPY}; nothing may change them on the way`);
  }
  if (report.problems === before) report.ok(`${url}`);
  return answer;
};
