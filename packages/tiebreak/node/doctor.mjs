// `tiebreak doctor URL`: fetches a page and its files, and says what keeps Tiebreak from running there.
import { checkBundle, findBundle } from "./doctor/bundle.mjs";
import { checkAnswer, checkCors, checkFiles, checkMixed, get } from "./doctor/files.mjs";
import { readPage } from "./doctor/page.mjs";
import { forbidden, parsePolicies } from "./doctor/policy.mjs";
import { Report } from "./doctor/report.mjs";

const USAGE = `usage: npx tiebreak doctor URL

Fetches a page and the files of Tiebreak it uses. Says for each cause what keeps the widget from working ("problem") or
makes it slow ("note"), how to mend it, and where; the worst first. The exit status is 1 where there are problems.`;
const onLine = (line) => (line ? `, line ${line}` : "");
const TAG = '<script type="module" src="…/tiebreak.js"></script>';

/** What is wrong with an address that is none of a page. */
const wrongUse = (url) => {
  if (!url) return "";
  const isLocal = /^(localhost|127\.|\[|[^./]+:\d)/.test(url);
  const guess = `${isLocal ? "http" : "https"}://${url}`;
  const mend =
    !/^[a-z]+:\//i.test(url) && URL.canParse(guess) ? `write ${guess}` : "write one that starts with https://";
  return `"${url}" is no address of a web page; ${mend}\n\n`;
};

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

/** tiebreak.js and all files that it names; gives their names. */
const checkEntry = async (fetch, url, context, report) => {
  const digests = await integrityOf(fetch, url);
  const knownOf = ({ pathname }) => digests[pathname.slice(pathname.lastIndexOf("/") + 1)];
  const [answer] = await checkFiles(fetch, [url], { ...context, knownOf }, report);
  if (!answer) return [];
  const text = answer.bytes.toString();
  const names = namesIn(text);
  if (names.length === 0)
    report.problem(url, "tiebreak.js names no other file", "use the tiebreak.js of dist/, unchanged");
  // tiebreak.js itself holds the digests of what is no script.
  const inEntry = ({ pathname }) => (/\.(json|html)$/.test(pathname) && /sha256-/.test(text) ? text : undefined);
  const urls = names.map((name) => new URL(name, answer.url));
  await checkFiles(fetch, urls, { ...context, knownOf: (url) => knownOf(url) ?? inEntry(url) }, report);
  return names;
};

const checkComparison = async (fetch, src, { page, origin, relativeTo = "the page" }, report) => {
  const wrongAddress = `correct src: it is read relative to ${relativeTo}`;
  if (checkMixed(src, page, report)) return;
  const answer = await get(fetch, src, origin);
  if (!checkAnswer(answer, report, wrongAddress)) return;
  checkCors(answer, origin, report);
  try {
    JSON.parse(answer.bytes.toString());
    const errors = report.check(answer.bytes).filter(({ level }) => level === "error");
    if (errors.length > 0) {
      const [{ where, what }] = errors;
      report.problem(
        answer.url,
        `the comparison can't be shown, ${errors.length} errors, the first: ${where}: ${what}`,
        '"npx tiebreak check FILE" says all of them, and how to mend them',
      );
    }
  } catch (error) {
    const isPage = /^\s*</.test(answer.bytes.toString());
    if (isPage) report.problem(answer.url, "the server answers with a web page", wrongAddress);
    else {
      const mend = '"npx tiebreak check FILE" says on which line';
      report.problem(answer.url, `the comparison is not JSON: ${error.message}`, mend);
    }
  }
  const type = answer.response.headers.get("content-type") ?? "";
  if (!/json/i.test(type))
    report.note(answer.url, `the type is ${type || "not given"}`, "serve it as application/json");
};

const checkTags = ({ scripts, elements, frames }, isBundled, page, report) => {
  if (elements.length + scripts.length + frames.length === 0 && !isBundled) {
    const mend = `add ${TAG} to its head, and <tie-break></tie-break>`;
    report.problem(page, "nothing of Tiebreak is in the HTML and the scripts that it names", mend);
  } else if (elements.length > 0 && scripts.length === 0 && !isBundled) {
    const mend = `add ${TAG} to the head, or import the npm package in a script of the page`;
    report.problem(page, "no script tag names tiebreak.js, and none that is there holds it", mend);
  } else if (scripts.length > 0 && elements.length === 0) {
    report.note(page, "no <tie-break> is in the HTML", "add one, unless a script does");
  }
  for (const { line, isModule } of scripts) {
    if (!isModule)
      report.problem(page, 'a script tag of tiebreak.js has no type="module"', `write ${TAG}`, onLine(line));
  }
  for (const { line, isSelfClosing, isOpen } of elements) {
    if (isSelfClosing) {
      const what = "<tie-break/> holds all that follows: HTML has no self-closing elements";
      report.problem(page, what, "write <tie-break></tie-break>", onLine(line));
    } else if (isOpen)
      report.problem(page, "a <tie-break> is never closed", "write </tie-break> behind it", onLine(line));
  }
};

const isUrl = (address) => address instanceof URL;

const checkAttributes = ({ scripts, elements, frames }, page, report) => {
  const addresses = [...scripts, ...frames, ...elements.map(({ src, line }) => ({ url: src, line }))];
  for (const { url, line } of addresses.filter(({ url }) => url && !isUrl(url))) {
    report.problem(page, `src="${url}" is no address`, "give one, absolute or relative to the page", onLine(line));
  }
  for (const { line, slips } of [...elements, ...frames]) {
    for (const [what, mend] of slips) report.limit(page, what, mend, onLine(line));
  }
};

/** Names of an older or newer version in the page's own HTML. */
const checkLinks = async ({ links }, names, fetch, { page, origin }, report) => {
  for (const { url, rel, line } of links) {
    const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
    if (names.includes(name)) continue;
    const isGone = !(await get(fetch, url, origin)).response?.ok;
    const what = `the page links to ${name} (${rel}), which tiebreak.js does not name`;
    const mend = "take the names from dist/, and print prerendered HTML again";
    if (isGone) report.limit(page, `${what} and the server does not have`, mend, onLine(line));
    else report.note(page, what, mend, onLine(line));
  }
};

const FRAME_OPTIONS =
  "do not send X-Frame-Options or frame-ancestors with embed.html, or name the page in frame-ancestors";

const checkFrame = async (fetch, { url, sandbox, line }, page, report) => {
  // A frame needs no CORS, only what it asks for.
  const [answer] = await checkFiles(fetch, [url], { page, origin: url.origin }, report);
  if (!answer) return;
  const { response } = answer;
  const options = response.headers.get("x-frame-options");
  const ancestors = response.headers.get("content-security-policy")?.match(/frame-ancestors([^;,]*)/i)?.[1];
  const isKept =
    url.origin !== page.origin &&
    (options || (ancestors && !ancestors.includes("*") && !ancestors.includes(page.host)));
  if (isKept) report.problem(answer.url, `${url.origin} forbids frames of embed.html`, FRAME_OPTIONS);
  if (sandbox && !sandbox.includes("allow-scripts")) {
    const mend = 'write sandbox="allow-scripts allow-popups"';
    report.problem(page, "the sandbox of the <iframe> lacks allow-scripts", mend, onLine(line));
  }
  const origin = sandbox && !sandbox.includes("allow-same-origin") ? "null" : url.origin;
  await checkPage(fetch, answer, { origin, isFrame: true }, report);
  // Neither its script nor its styles are asked for by CORS.
  const urls = namesIn(answer.bytes.toString()).map((name) => new URL(name, url));
  await checkFiles(fetch, urls, { page: url, origin: url.origin }, report);
  const src = url.searchParams.get("src");
  if (!src) return;
  if (!URL.canParse(src, url))
    report.problem(url, `src="${src}" is no address`, "give one, absolute or relative to it");
  else await checkComparison(fetch, new URL(src, url), { page: url, origin, relativeTo: "embed.html" }, report);
};

const checkPolicies = (response, page, { policies }, uses, report) => {
  const header = response.headers.get("content-security-policy");
  const all = [
    ...(header ? [{ text: header, detail: ", its header Content-Security-Policy" }] : []),
    ...policies.map(({ text, line }) => ({ text, detail: onLine(line) })),
  ];
  for (const { text, detail } of all) {
    for (const policy of parsePolicies(text)) {
      for (const { what, mend, isLimit } of forbidden(policy, { ...uses, page })) {
        if (isLimit) report.limit(page, what, mend, detail);
        else report.problem(page, what, mend, detail);
      }
    }
  }
};

/** A page that has been fetched, with all that it uses. */
const checkPage = async (fetch, { url: page, response, bytes }, { origin, isFrame = false }, report) => {
  const found = readPage(bytes.toString(), page.href);
  const scripts = found.scripts.filter(({ url }) => isUrl(url));
  const frames = found.frames.filter(({ url }) => isUrl(url));
  const comparisons = found.elements.map(({ src }) => src).filter(isUrl);
  const context = { page, origin };
  const isBare = scripts.length === 0 && frames.length === 0;
  const bundle = isBare ? await findBundle(fetch, found.others, context) : undefined;
  const entry = scripts[0] ?? bundle;
  const uses = {
    entry: entry?.url,
    nonce: entry?.nonce,
    files: bundle ? bundle.wasm : entry?.url,
    comparisons,
    frames: frames.map(({ url }) => url),
    hasInlineStyles: found.hasInlineStyles,
    styles: found.links.filter(({ rel }) => rel === "stylesheet").map(({ url }) => url),
    isPrerendered: found.elements.some(({ isPrerendered }) => isPrerendered),
  };
  if (!isFrame) checkTags(found, Boolean(bundle), page, report);
  checkAttributes(found, page, report);
  checkPolicies(response, page, found, uses, report);
  if (bundle) await checkBundle(fetch, bundle, context, report);
  const names = [];
  for (const { url } of scripts) names.push(...(await checkEntry(fetch, url, context, report)));
  if (names.length > 0 && !isFrame) await checkLinks(found, names, fetch, context, report);
  for (const src of comparisons) await checkComparison(fetch, src, context, report);
  for (const frame of frames) await checkFrame(fetch, frame, page, report);
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
    write(`${wrongUse(url)}${USAGE}\n`);
    return 2;
  }
  const report = new Report(check);
  const answer = await get(fetch, new URL(url));
  if (checkAnswer(answer, report, "give the address of a page that is there")) {
    const type = answer.response.headers.get("content-type") ?? "";
    if (/html/i.test(type)) await checkPage(fetch, answer, { origin: answer.url.origin }, report);
    else report.problem(answer.url, `no web page: the type is ${type || "not given"}`, "give the address of a page");
  }
  write(`${report}`);
  return report.problems ? 1 : 0;
};
