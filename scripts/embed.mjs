// The files of the iframe variant: embed.html with its script and styles, embed.js, oembed.json.
import { readFileSync } from "node:fs";
import { bundleScript, minifyStyles } from "./esbuild.mjs";

const SOURCES = "packages/tiebreak/embed";
const SIZE = { width: 720, height: 800 };

/**
 * `put` and `named` write a file of dist/. An oEmbed answer holds absolute addresses: it is there only where `baseUrl`
 * says under which one dist/ will be.
 */
export const putEmbed = async ({ put, named, dev, baseUrl: folder, title }) => {
  const baseUrl = folder && new URL(folder.replace(/\/?$/, "/")).href;
  const script = (name) => bundleScript(`${SOURCES}/${name}.ts`, { dev, format: "iife" });
  const fill = {
    frame: named("frame.js", await script("frame")),
    styles: named("frame.css", await minifyStyles(readFileSync(`${SOURCES}/frame.css`, "utf8"), dev)),
    oembed: baseUrl
      ? `<link rel="alternate" type="application/json+oembed" href="${new URL("oembed.json", baseUrl)}">\n`
      : "",
  };
  const page = readFileSync(`${SOURCES}/embed.html`, "utf8");
  put(
    "embed.html",
    page.replace(/\{(\w+)\}/g, (_, name) => fill[name]),
  );
  put("embed.js", await script("embed"));
  if (baseUrl) put("oembed.json", JSON.stringify(oembed(baseUrl, title), null, 2));
};

const oembed = (baseUrl, title) => {
  const { width, height } = SIZE;
  const html =
    `<iframe src="${new URL("embed.html", baseUrl)}" title="${title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" width="${width}" height="${height}" ` +
    `style="max-width:100%;border:0" sandbox="allow-scripts allow-same-origin allow-popups allow-downloads" ` +
    `allow="clipboard-write; web-share"></iframe>`;
  return { version: "1.0", type: "rich", provider_name: "Tiebreak", provider_url: baseUrl, title, html, width, height };
};
