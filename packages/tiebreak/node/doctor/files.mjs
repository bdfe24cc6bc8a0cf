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

/** Why there is no whole answer, and how to mend it. `response` is its head, if that has come. */
const faultOf = ({ name, message, cause }, response) => {
  if (name === "TimeoutError") {
    return [`no whole answer within ${TIME_LIMIT_MS / 1000} s`, "find out why the server takes so long"];
  }
  const why = cause?.code ?? cause?.message ?? message;
  if (!response) return [`no answer (${why})`, "is the server up, and the address right?"];
  return [`the answer breaks off or is garbled (${why})`, "have its length and its encoding fit what is sent"];
};

/** Asks for a file; `origin` is that of the page, "null" where it has none. */
export const get = async (fetch, url, origin) => {
  const headers = origin ? { origin } : {};
  let response;
  try {
    response = await fetch(url, { headers, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    return { url: new URL(response.url || url), response, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    return { url, fault: faultOf(error, response) };
  }
};

/** How to mend a status; `mend` is for what is not there. */
const mendOf = (status, mend) => {
  if (status === 401 || status === 403) return "let everybody read it, without signing in";
  return status >= 500 ? "the server has a fault of its own: its log says which" : mend;
};

/** The answer to a request that has to be answered at all. */
export const checkAnswer = ({ url, response, fault }, report, mend) => {
  report.file(url);
  if (fault) report.problem(url, ...fault);
  else if (!response.ok) report.problem(url, `the server answers ${response.status}`, mendOf(response.status, mend));
  return !fault && response.ok;
};

export const checkMixed = (url, page, report) => {
  const isMixed = page.protocol === "https:" && url.protocol === "http:" && !/^(localhost|127\.)/.test(url.hostname);
  if (isMixed) {
    report.file(url);
    report.problem(url, "http on a page of https, which browsers refuse", "give the address as https");
  }
  return isMixed;
};

/** Whether a page of an origin may read the answer. */
export const checkCors = ({ url, response }, origin, report) => {
  const allowed = response.headers.get("access-control-allow-origin");
  if (url.protocol === "data:" || url.origin === origin || allowed === "*" || allowed === origin) return;
  const who = origin === "null" ? "a sandboxed frame without an origin" : `the page (${origin})`;
  report.problem(
    url,
    `Access-Control-Allow-Origin is ${allowed ?? "missing"}: ${who} may not read the answer`,
    `have ${url.origin} send "Access-Control-Allow-Origin: *" with all files of dist/ and with comparisons`,
  );
};

const checkType = ({ url, response }, report) => {
  const expected = TYPES[extname(url.pathname)];
  const type = response.headers.get("content-type") ?? "";
  if (!expected || expected.pattern.test(type)) return;
  const finding = [
    url,
    `the type is ${type || "not given"}`,
    `serve ${extname(url.pathname)} files as ${expected.name}`,
  ];
  if (expected.isNeeded) report.problem(...finding);
  else report.note(...finding);
};

const checkCompression = ({ url, response, bytes }, report) => {
  if (response.headers.get("content-encoding") || bytes.length < WORTH_COMPRESSING) return;
  report.note(url, "sent uncompressed", "have the server send the .br or .gz beside it, or compress by itself");
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
  const finding = [
    url,
    `${what}, so pages may ask for files that a newer version has replaced`,
    "send Cache-Control: no-cache",
  ];
  // Many servers send none; browsers then guess, by how long ago the file was changed.
  if (age === undefined) report.note(...finding);
  else report.limit(...finding);
};

const checkHashed = ({ url, response }, report) => {
  if ((ageOf(response) ?? 0) >= DAY_S) return;
  const mend = 'send "Cache-Control: public, max-age=31536000, immutable"';
  report.note(url, "asked for anew on each visit", mend);
};

const COPY = "copy all files of one dist/ beside each other, and keep the old hashed files for a day after a deploy";

/** The digest of a file, by the first algorithm that `known` names. */
const digest = (known, bytes) => {
  const [algorithm] = known.match(/sha\d+(?=-)/);
  return `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
};

/** A bundler adds a hash of its own. */
const HASHED = /-[0-9a-f]{10}([.-][\w-]+)?\.\w+$/;

/** Everything about the answer for one file of dist/; gives it where it can be used. */
const checkContent = (answer, { origin, known, mend }, report) => {
  const { url, bytes } = answer;
  if (!checkAnswer(answer, report, mend)) return undefined;
  const isPage = /^\s*</.test(bytes.subarray(0, 100).toString());
  if (isPage && !url.pathname.endsWith(".html")) {
    report.problem(url, "the server answers with a web page", mend);
    return undefined;
  }
  checkCors(answer, origin, report);
  checkType(answer, report);
  checkCompression(answer, report);
  if (HASHED.test(url.pathname)) checkHashed(answer, report);
  else checkStable(answer, report);
  if (known && !known.includes(digest(known, bytes))) {
    report.problem(url, "not the file that was built", `${COPY}; nothing may change them on the way`);
  }
  return answer;
};

/**
 * Files of dist/, asked for at once. `page` and `origin` are those of the page; `knownOf` gives for an address a text with
 * the digest that the file is to have, if there is one; `mend` is for a file that is not there. Gives the answers that can
 * be used.
 */
export const checkFiles = async (fetch, urls, { page, origin, knownOf = () => undefined, mend = COPY }, report) => {
  const safe = urls.filter((url) => !checkMixed(url, page, report));
  const answers = await Promise.all(safe.map((url) => get(fetch, url, origin)));
  return answers.flatMap((answer, place) => {
    return checkContent(answer, { origin, known: knownOf(safe[place]), mend }, report) ?? [];
  });
};
