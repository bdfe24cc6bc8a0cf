// A content security policy, and what of Tiebreak it forbids.

const FALLBACKS = {
  "script-src-elem": ["script-src-elem", "script-src", "default-src"],
  "script-src": ["script-src", "default-src"],
  "style-src-elem": ["style-src-elem", "style-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "img-src": ["img-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
  "form-action": ["form-action"],
  "trusted-types": ["trusted-types"],
};

/** The policies of a header, or one of a <meta>. */
export const parsePolicies = (text) =>
  text.split(",").map((policy) => {
    const directives = new Map();
    for (const part of policy.split(";")) {
      const [name, ...sources] = part.trim().split(/\s+/);
      if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
    }
    return directives;
  });

const DEFAULT_PORTS = { "http:": "80", "https:": "443" };
const portOf = ({ port, protocol }) => port || DEFAULT_PORTS[protocol];

const matches = (source, url, page) => {
  if (source === "'self'") return url.origin === page.origin;
  if (source === "*") return ["http:", "https:"].includes(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source))
    return url.protocol === source || (source === "http:" && url.protocol === "https:");
  const [, scheme, host, port, path] =
    source.match(/^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i) ?? [];
  if (!host) return false;
  if (
    scheme
      ? url.protocol !== `${scheme}:` && !(scheme === "http" && url.protocol === "https:")
      : !/^https?:$/.test(url.protocol)
  ) {
    return false;
  }
  const isHost = host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host.toLowerCase();
  const isPort = port === "*" || portOf(url) === (port ?? DEFAULT_PORTS[url.protocol]);
  const isPath = !path || path === "/" || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path);
  return isHost && isPort && isPath;
};

/** The sources that decide about a kind of request; nothing where all is allowed. */
const sourcesOf = (policy, directive) => {
  const name = FALLBACKS[directive].find((name) => policy.has(name));
  return name && policy.get(name);
};
const allowsUrl = (sources, url, page) => sources.some((source) => matches(source, url, page));
const has = (sources, keyword) => sources.some((source) => source.toLowerCase() === keyword);

/**
 * What a policy forbids, how to mend it, and whether it takes away a part of the widget alone. `uses`: `page`, `entry`, `nonce` of its tag, `files` (one
 * of them), `comparisons`, `frames`, `hasInlineStyles`, `styles` that are linked to, `isPrerendered`.
 */
export const forbidden = (policy, uses) => {
  const { page, entry, nonce, files, comparisons, frames, hasInlineStyles, styles, isPrerendered } = uses;
  const faults = [];
  const add = (isLimit) => (directive, what, mend) =>
    faults.push({ what: `the policy's ${directive} forbids ${what}`, mend, isLimit });
  const [fault, limit] = [add(false), add(true)];
  const check = (directive, url, what) => {
    const sources = sourcesOf(policy, directive);
    if (sources && !allowsUrl(sources, url, page))
      fault(directive.replace("-elem", ""), what, `add ${url.origin} to it`);
  };
  const name = entry?.pathname.replace(/^.*\//, "");
  const scripts = sourcesOf(policy, "script-src-elem");
  if (entry && scripts) {
    const hasNonce = nonce && scripts.includes(`'nonce-${nonce}'`);
    const isDynamic = has(scripts, "'strict-dynamic'");
    const isAllowed = !isDynamic && allowsUrl(scripts, entry, page);
    if (!isAllowed && !hasNonce) {
      const mend = isDynamic
        ? "give its tag the page's nonce"
        : `add ${entry.origin} to it, or give its tag the page's nonce`;
      fault("script-src", name, mend);
    } else if (!isAllowed && !isDynamic) {
      fault("script-src", `what ${name} imports`, `add 'strict-dynamic' or ${entry.origin} to it`);
    }
  }
  const evaluation = sourcesOf(policy, "script-src");
  if (entry && evaluation && !has(evaluation, "'wasm-unsafe-eval'") && !has(evaluation, "'unsafe-eval'")) {
    fault("script-src", "WebAssembly", "add 'wasm-unsafe-eval' to it");
  }
  if (files) check("connect-src", files, `the files beside ${name}`);
  for (const url of comparisons) check("connect-src", url, url.href);
  for (const url of frames) check("frame-src", url, url.href);
  for (const url of styles) check("style-src-elem", url, url.href);
  const inline = sourcesOf(policy, "style-src-elem");
  if (hasInlineStyles && inline && !inline.some((source) => /^'(unsafe-inline|nonce-|sha\d+-)/i.test(source))) {
    fault("style-src", "the styles in the prerendered HTML", "print it with --styles, so that it links to them");
  }
  const images = sourcesOf(policy, "img-src");
  if (entry && images && !has(images, "data:")) limit("img-src", "saving the result as a picture", "add data: to it");
  const forms = sourcesOf(policy, "form-action");
  if (isPrerendered && forms && !allowsUrl(forms, page, page)) {
    limit("form-action", "the form of the prerendered quiz", "add 'self' to it");
  }
  const types = sourcesOf(policy, "trusted-types");
  if (entry && types && !types.includes("tiebreak") && !types.includes("*")) {
    limit("trusted-types", "the policy named tiebreak", "add tiebreak to it");
  }
  return faults;
};
