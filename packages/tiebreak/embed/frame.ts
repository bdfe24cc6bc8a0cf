// The script of embed.html: makes the widget that the address asks for, and tells the page around it how high it is.

import { type Ask, type FrameMessage, HIGHEST, type PageMessage } from "./protocol.js";

// The documented attributes, but for `loading`: that is for the <iframe> to say.
const ATTRIBUTES = ["src", "view", "theme", "lang", "param", "share-url", "heading"];

// The policy in embed.html, narrowed to this server. There it can't be: in a sandbox WebKit takes 'self' for nobody.
const policy = document.createElement("meta");
policy.httpEquiv = "Content-Security-Policy";
policy.content = `script-src ${location.origin} 'wasm-unsafe-eval'; style-src ${location.origin}`;
document.head.append(policy);

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const element = document.createElement("tie-break");
element.setAttribute("loading", "eager");
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value) element.setAttribute(name, value);
}
root.lang = query.get("lang") || root.lang;

const fixed = ["light", "dark"].find((theme) => theme === query.get("theme"));
if (fixed) root.style.colorScheme = fixed;

const tell = (message: FrameMessage): void => {
  // The address of the page is unknown, and nothing in it is a secret.
  if (parent !== window) parent.postMessage(message, "*");
};

/** Whether the page around has said that it gives the frame its height. */
let isSized = false;

const tellHeight = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  root.style.overflow = isSized && height <= HIGHEST ? "hidden" : "";
  tell({ tiebreak: "height", height });
};

addEventListener("message", ({ source, data }: MessageEvent<Ask | Partial<PageMessage> | null>) => {
  if (source !== parent || parent === window) return;
  if (data?.tiebreak === "ask") tell({ tiebreak: "hello" });
  if (data?.tiebreak !== "page") return;
  const { theme, share } = data;
  if (!fixed && (theme === "light" || theme === "dark")) root.style.colorScheme = theme;
  if (typeof share === "string" && /^https?:\/\//.test(share)) element.setAttribute("share-url", share);
  isSized = true;
  tellHeight();
});

// Module scripts need CORS, even of their own server, where the frame is sandboxed without an origin.
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    const why = origin === "null" ? ": in a sandboxed frame its server has to send Access-Control-Allow-Origin: *" : "";
    console.error(`Tiebreak: ${target.src} can't be loaded${why}. "npx tiebreak doctor URL" checks a page.`);
    const link = Object.assign(document.createElement("a"), { href: location.href, target: "_blank" });
    link.append(document.title);
    element.append(link);
  },
  true,
);

// A sandbox without `allow-forms` sends no form, and no script hears of it. In this page none is to be sent anyhow.
addEventListener("click", (event) => {
  const button = event.composedPath().find((at) => at instanceof HTMLButtonElement);
  if (button?.type !== "submit" || !button.form || event.defaultPrevented) return;
  event.preventDefault();
  button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
});

// Chromium reports each try of what the page around does not allow. Without a clipboard the link is shown, to be copied.
const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
if (featurePolicy?.allowsFeature("clipboard-write") === false) {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
}

document.body.prepend(element);
// Called at most once a frame.
new ResizeObserver(tellHeight).observe(document.body);
tell({ tiebreak: "hello" });
