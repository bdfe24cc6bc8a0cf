// `tiebreak doctor URL`: fetches a page and its files, and says what keeps Tiebreak from running there.
import { checkAnswer, checkCors, checkFile, checkMixed, get } from "./doctor/files.mjs";
import { readPage } from "./doctor/page.mjs";
import { forbidden, parsePolicies } from "./doctor/policy.mjs";

const USAGE = `usage: npx tiebreak doctor URL

Fetches a page and the files of Tiebreak it uses. Says of each what is fine ("ok"), what keeps it from working
("problem") and what makes it slow ("note"). The exit status is 1 where there are problems.`;
const TAG = '<script type="module" src="…/tiebreak.js"></script>';

class Report {
  problems = 0;
  #write;
  #said = new Set();

  constructor(write, check) {
    this.#write = write;
    /** Of a comparison's text: what is wrong with it. */
    this.check = check;
  }

  /** Whether it has not been said before. */
  #say = (line) => {
    if (this.#said.has(line)) return false;
    this.#said.add(line);
    this.#write(`${line}\n`);
    return true;
  };
  ok = (what) => this.#say(`ok: ${what}`);
  note = (what, mend) => this.#say(`note: ${what}; ${mend}`);
  problem = (what, mend) => {
    if (this.#say(`problem: ${what}; ${mend}`)) this.problems += 1;
  };
}

/** The hashed files that the text of tiebreak.js names. */
const namesIn = (entry) => {
  const names = [...entry.matchAll(/["'`](?:\.\/)?([\w-]+-[0-9a-f]{10}\.\w+)["'`]/g)].map(([, name]) => name);
  for (const [, lang, hash] of entry.matchAll(/["']?([\w-]+)["']?:\s*\{\s*hash:\s*["']([0-9a-f]{10})["']/g)) {
    names.push(`first-${lang}-${hash}.html`, `words-${lang}-${hash}.json`);
  }
  return [...new Set(names)];
};

const integrityOf = async (fetch, entry) => {
  const { response, bytes } = await get(fetch, new URL("integrity.json", entry));
  try {
    return response?.ok ? JSON.parse(bytes.toString()) : {};
  } catch {
    return {};
  }
};

/** tiebreak.js and all files that it names. `origin` is that of the page. */
const checkEntry = async (fetch, url, context, report) => {
  const known = await integrityOf(fetch, url);
  const answer = await checkFile(fetch, url, { ...context, known: known["tiebreak.js"] }, report);
  if (!answer) return [];
  const text = answer.bytes.toString();
  const names = namesIn(text);
  // tiebreak.js itself holds the digests of what is no script.
  const inEntry = (name) => (/\.(json|html)$/.test(name) && /sha256-/.test(text) ? text : undefined);
  if (names.length === 0) report.problem(`${url} names no other file`, "use the tiebreak.js of dist/, unchanged");
  for (const name of names) {
    await checkFile(fetch, new URL(name, answer.url), { ...context, known: known[name] ?? inEntry(name) }, report);
  }
  return names;
};

const checkComparison = async (fetch, src, { page, origin, relativeTo = "the page" }, report) => {
  const wrongAddress = `correct src: it is read relative to ${relativeTo}`;
  if (typeof src === "string") {
    report.problem(`src="${src}" is no address`, "give one, absolute or relative to the page");
    return;
  }
  if (checkMixed(src, page, report)) return;
  const answer = await get(fetch, src, origin);
  if (!checkAnswer(answer, report, wrongAddress)) return;
  const before = report.problems;
  checkCors(answer, origin, report);
  try {
    JSON.parse(answer.bytes.toString());
    const errors = report.check(answer.bytes).filter(({ level }) => level === "error");
    if (errors.length > 0) {
      const [{ where, what }] = errors;
      report.problem(
        `${src} can't be shown, ${errors.length} errors, the first: ${where}: ${what}`,
        '"npx tiebreak check FILE" says all of them, and how to mend them',
      );
    }
  } catch (error) {
    const isPage = /^\s*</.test(answer.bytes.toString());
    if (isPage) report.problem(`${src}: the server answers with a web page`, wrongAddress);
    else report.problem(`${src} is not JSON: ${error.message}`, '"npx tiebreak check FILE" says on which line');
  }
  const type = answer.response.headers.get("content-type") ?? "";
  if (!/json/i.test(type)) report.note(`${src}: its type is ${type || "not given"}`, "serve it as application/json");
  if (report.problems === before) report.ok(`${src}`);
};

const checkTags = ({ scripts, elements, frames }, report) => {
  if (elements.length + scripts.length + frames.length === 0) {
    report.problem("nothing of Tiebreak is in the HTML", `add ${TAG} to its head, and <tie-break></tie-break>`);
  } else if (elements.length > 0 && scripts.length === 0) {
    report.problem(
      "no script tag names tiebreak.js",
      `add ${TAG} to the head; of a bundler's scripts nothing is known here`,
    );
  } else if (scripts.length > 0 && elements.length === 0) {
    report.note("no <tie-break> is in the HTML", "add one, unless a script does");
  }
  for (const { url, isModule } of scripts) {
    if (!isModule) report.problem(`the script tag of ${url} has no type="module"`, `write ${TAG}`);
  }
  for (const { line, isSelfClosing, isOpen } of elements) {
    if (isSelfClosing) {
      report.problem(
        `<tie-break/> on line ${line} holds all that follows: HTML has no self-closing elements`,
        "write <tie-break></tie-break>",
      );
    } else if (isOpen) report.problem(`<tie-break> on line ${line} is never closed`, "write </tie-break> behind it");
  }
};

const policiesOf = (response, found) => {
  const header = response.headers.get("content-security-policy");
  return [...(header ? parsePolicies(header) : []), ...found.policies.flatMap(parsePolicies)];
};

/** Names of an older or newer version in the page's own HTML. */
const checkLinks = async ({ links }, names, fetch, context, report) => {
  for (const { url, rel } of links) {
    const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
    if (names.includes(name)) continue;
    const isGone = !(await get(fetch, url, context.origin)).response?.ok;
    const what = `the page links to ${name} (${rel}), which tiebreak.js does not name`;
    const mend = "take the names from dist/, and print prerendered HTML again";
    if (isGone) report.problem(`${what} and the server does not have`, mend);
    else report.note(what, mend);
  }
};

const FRAME_OPTIONS =
  "do not send X-Frame-Options or frame-ancestors with embed.html, or name the page in frame-ancestors";

const checkFrame = async (fetch, { url, sandbox }, page, report) => {
  // A frame needs no CORS, only what it asks for.
  const answer = await checkFile(fetch, url, { page, origin: url.origin }, report);
  if (!answer) return;
  const { response } = answer;
  const options = response.headers.get("x-frame-options");
  const ancestors = response.headers.get("content-security-policy")?.match(/frame-ancestors([^;,]*)/i)?.[1];
  const isKept =
    url.origin !== page.origin &&
    (options || (ancestors && !ancestors.includes("*") && !ancestors.includes(page.host)));
  if (isKept) report.problem(`${url.origin} forbids frames of embed.html`, FRAME_OPTIONS);
  if (sandbox && !sandbox.includes("allow-scripts")) {
    report.problem("the sandbox of the <iframe> lacks allow-scripts", 'write sandbox="allow-scripts allow-popups"');
  }
  const origin = sandbox && !sandbox.includes("allow-same-origin") ? "null" : url.origin;
  await checkPage(fetch, answer, { origin, isFrame: true }, report);
  for (const name of namesIn(answer.bytes.toString())) {
    // Neither its script nor its styles are asked for by CORS.
    await checkFile(fetch, new URL(name, url), { page: url, origin: url.origin }, report);
  }
  const src = url.searchParams.get("src");
  if (src) await checkComparison(fetch, new URL(src, url), { page: url, origin, relativeTo: "embed.html" }, report);
};

/** A page that has been fetched, with all that it uses. */
const checkPage = async (fetch, { url: page, response, bytes }, { origin, isFrame = false }, report) => {
  const found = readPage(bytes.toString(), page.href);
  if (!isFrame) checkTags(found, report);
  const entry = found.scripts[0];
  const context = { page, origin };
  const names = [];
  for (const { url } of found.scripts) if (url) names.push(...(await checkEntry(fetch, url, context, report)));
  if (names.length > 0 && !isFrame) await checkLinks(found, names, fetch, context, report);
  const comparisons = found.elements.map(({ src }) => src).filter(Boolean);
  for (const src of comparisons) await checkComparison(fetch, src, context, report);
  for (const frame of found.frames) if (frame.url) await checkFrame(fetch, frame, page, report);
  const uses = {
    page,
    entry: entry?.url,
    nonce: entry?.nonce,
    files: entry?.url,
    comparisons: comparisons.filter((src) => typeof src !== "string"),
    frames: found.frames.map(({ url }) => url).filter(Boolean),
    hasInlineStyles: found.hasInlineStyles,
    styles: found.links.filter(({ rel }) => rel === "stylesheet").map(({ url }) => url),
    isPrerendered: found.elements.some(({ isPrerendered }) => isPrerendered),
  };
  for (const policy of policiesOf(response, found)) {
    for (const [what, mend] of forbidden(policy, uses)) report.problem(`${page}: ${what}`, mend);
  }
};

/**
 * Checks the page at `url`; gives the exit status: 0 fine, 1 problems, 2 wrong use. `check` is that of `tiebreak/node`;
 * without it comparisons are only read as JSON.
 *
 * @param {string | undefined} url
 * @param {{
 *   fetch?: typeof globalThis.fetch,
 *   write?: (text: string) => unknown,
 *   check?: (comparison: Uint8Array) => { level: string, where: string, what: string }[],
 * }} [options]
 */
export const doctor = async (
  url,
  { fetch = globalThis.fetch, write = (text) => process.stdout.write(text), check = () => [] } = {},
) => {
  if (!/^https?:\/\//.test(url ?? "") || !URL.canParse(url)) {
    write(`${USAGE}\n`);
    return 2;
  }
  const report = new Report(write, check);
  const answer = await get(fetch, new URL(url));
  if (checkAnswer(answer, report, "give the address of a page that is there")) {
    const type = answer.response.headers.get("content-type") ?? "";
    if (/html/i.test(type)) await checkPage(fetch, answer, { origin: answer.url.origin }, report);
    else report.problem(`${url} is no web page: its type is ${type || "not given"}`, "give the address of a page");
  }
  write(report.problems ? `${report.problems} problem${report.problems === 1 ? "" : "s"}\n` : "no problems\n");
  return report.problems ? 1 : 0;
};
