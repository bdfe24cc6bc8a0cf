// The script of a page with embed.html in an <iframe>: gives each frame its height and the page's theme. With
// `data-share` on the <iframe>, share links lead to the page, and links opened there reach the frame.

import { isLight } from "../src/scheme.js";
import { type Ask, type FrameMessage, HIGHEST, type PageMessage } from "./protocol.js";

const LOWEST = 100;

const page = new URL("embed.html", (document.currentScript as HTMLScriptElement).src);
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
/** The frames that have been met, and the theme that each has last been told. */
const themes = new WeakMap<HTMLIFrameElement, string>();

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => src.split(/[?#]/)[0] === page.href);

const isOpaque = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains("allow-same-origin");

const themeAround = (frame: HTMLIFrameElement): PageMessage["theme"] => {
  const { color, colorScheme } = getComputedStyle(frame.parentElement as Element);
  const [dark, light] = ["dark", "light"].map((scheme) => colorScheme.includes(scheme));
  const isDark = dark || light ? dark && (!light || prefersDark.matches) : isLight(color);
  return isDark ? "dark" : "light";
};

const greet = (frame: HTMLIFrameElement): void => {
  const theme = themeAround(frame);
  themes.set(frame, theme);
  // What the frame leaves free shows the page only where both have one scheme.
  if (!/[?&]theme=(light|dark)/.test(frame.src)) frame.style.colorScheme = theme;
  const share = "share" in frame.dataset ? location.href : undefined;
  const message: PageMessage = { tiebreak: "page", theme, share };
  frame.contentWindow?.postMessage(message, isOpaque(frame) ? "*" : page.origin);
};

/** The address of a frame with what the page's own address holds for it. */
const linkedAddress = ({ src }: HTMLIFrameElement): URL => {
  const url = new URL(src);
  const param = url.searchParams.get("param") || "tiebreak";
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (key === param || key === `${param}-row`) url.searchParams.set(key, value);
  }
  return url;
};

const meet = (frame: HTMLIFrameElement): void => {
  const url = linkedAddress(frame);
  const isLinked = !themes.has(frame) && "share" in frame.dataset && url.href !== new URL(frame.src).href;
  if (isLinked) {
    themes.set(frame, "");
    frame.contentWindow?.location.replace(url);
    frame.scrollIntoView();
  } else greet(frame);
};

addEventListener("message", ({ source, origin, data }: MessageEvent<FrameMessage | null>) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== (isOpaque(frame) ? "null" : page.origin)) return;
  if (data?.tiebreak === "hello") meet(frame);
  if (data?.tiebreak === "height" && data.height > 0) {
    frame.style.height = `${Math.min(Math.max(data.height, LOWEST), HIGHEST)}px`;
  }
});

const followTheme = (): void => {
  for (const frame of frames()) if (themes.has(frame) && themes.get(frame) !== themeAround(frame)) greet(frame);
};
prefersDark.addEventListener("change", followTheme);
const observer = new MutationObserver(followTheme);
for (const part of [document.documentElement, document.body]) {
  if (part) observer.observe(part, { attributes: true });
}
// Those that are there already are met when they answer: a frame that is still loading has another origin.
const ask: Ask = { tiebreak: "ask" };
for (const { contentWindow } of frames()) contentWindow?.postMessage(ask, "*");
