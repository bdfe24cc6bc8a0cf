// What a page's HTML has to do with Tiebreak, as a browser's parser reads it.
import { parse } from "parse5";
import { slips } from "./attributes.mjs";

const ENTRY = /(^|\/)tiebreak\.js([?#]|$)/;
const FRAME = /(^|\/)embed\.html([?#]|$)/;
/** Files of dist/ whose names hold a hash. */
const HASHED = /(^|\/)[\w-]+-[0-9a-f]{10}\.\w+([?#]|$)/;

const attributesOf = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
const textOf = (node) => (node.childNodes ?? []).map(({ value }) => value ?? "").join("");

const walk = function* (node, within = []) {
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
    yield [child, within];
    yield* walk(child, [...within, child.nodeName]);
  }
};

/** `html` as it was sent; `url` is the page's address. */
export const readPage = (html, url) => {
  const found = {
    base: url,
    scripts: [],
    others: [],
    elements: [],
    frames: [],
    policies: [],
    links: [],
    hasInlineStyles: false,
  };
  const resolve = (address) => {
    try {
      return new URL(address, found.base);
    } catch {
      return undefined;
    }
  };
  for (const [node, within] of walk(parse(html, { sourceCodeLocationInfo: true }))) {
    const attributes = attributesOf(node);
    const { startTag, endTag, startLine: line } = node.sourceCodeLocation ?? {};
    const isInSnippet = within.includes("tie-break") && within.includes("template");
    switch (node.nodeName) {
      case "base":
        found.base = resolve(attributes.href ?? "")?.href ?? url;
        break;
      case "meta":
        if (/^content-security-policy$/i.test(attributes["http-equiv"] ?? ""))
          found.policies.push({ text: attributes.content ?? "", line });
        break;
      case "link": {
        const { href = "", rel, nonce } = attributes;
        const linked = resolve(href);
        if (linked && HASHED.test(href)) found.links.push({ url: linked, rel, line });
        if (linked && rel === "modulepreload") found.others.push({ url: linked, nonce });
        break;
      }
      case "style":
        found.hasInlineStyles ||= isInSnippet;
        break;
      case "script": {
        const src = attributes.src ?? textOf(node).match(/["']([^"']*\btiebreak\.js)["']/)?.[1];
        if (!src) break;
        const script = resolve(src);
        const { nonce } = attributes;
        const isModule = attributes.type?.trim().toLowerCase() === "module";
        if (ENTRY.test(src)) found.scripts.push({ url: script ?? src, isModule, nonce, line });
        else if (script) found.others.push({ url: script, nonce });
        break;
      }
      case "tie-break":
      case "div": {
        const isElement = node.nodeName === "tie-break";
        if (!isElement && !("data-tiebreak" in attributes)) break;
        const tag = startTag ? html.slice(startTag.startOffset, startTag.endOffset) : "";
        const src = isElement ? attributes.src : attributes["data-src"];
        found.elements.push({
          src: src && (resolve(src) ?? src),
          line,
          slips: slips(attributes, isElement ? "" : "data-"),
          isSelfClosing: isElement && tag.endsWith("/>"),
          isOpen: !endTag,
          isPrerendered: (node.childNodes ?? []).some(({ nodeName }) => nodeName === "template"),
        });
        break;
      }
      case "iframe": {
        if (FRAME.test(attributes.src ?? "")) {
          const sandbox = attributes.sandbox?.toLowerCase().split(/\s+/);
          const frame = resolve(attributes.src);
          const query = Object.fromEntries(frame?.searchParams ?? []);
          found.frames.push({ url: frame ?? attributes.src, sandbox, line, slips: slips(query) });
        }
        break;
      }
    }
  }
  return found;
};
