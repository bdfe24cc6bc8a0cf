// Pictures of every screen in every width and scheme, with a page to look at them: target/screens/index.html.
// Usage: node scripts/screens.mjs, once dist/ is built.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import sirv from "sirv";

const OUT = "target/screens";
const WIDTHS = [280, 360, 600, 900, 1200];
const NARROW_AND_WIDE = [360, 1200];
// How the page is shown, and in which widths.
const SCHEMES = {
  light: { page: { colorScheme: "light" }, widths: WIDTHS },
  dark: { page: { colorScheme: "dark" }, widths: WIDTHS },
  "forced-colors": { page: { forcedColors: "active" }, widths: NARROW_AND_WIDE },
  rtl: { page: {}, dir: "rtl", widths: NARROW_AND_WIDE },
  print: { page: {}, media: "print", widths: [700] },
};
// Of two, three, five and eight options, and one with every field of the format.
const COMPARISONS = {
  two: "/data/python-vs-nodejs.json",
  three: "/data/rest-graphql-grpc.json",
  five: "/data/static-site-generators.json",
  eight: "/tests/fixtures/eight-options.json",
  complete: "/tests/fixtures/complete.json",
};

// What brings a widget to each screen, run in the page.
const answerAll = (widget, pick) => {
  const answer = ({ id, answers }, n) => [id, { answer: answers[pick(n) % answers.length].id, star: n === 1 }];
  widget.answers = Object.fromEntries(widget.data.questions.map(answer));
};
const SCREENS = {
  quiz: () => {},
  "quiz-begun": (widget) => {
    widget.shadowRoot.querySelector(".question.current .answer input").click();
    widget.shadowRoot.querySelector("form").requestSubmit();
  },
  "result-first": (widget) => {
    const [{ id, answers }] = widget.data.questions;
    widget.answers = { [id]: { answer: answers[0].id, star: false } };
  },
  result: (widget) => answerAll(widget, () => 0),
  "result-mixed": (widget) => answerAll(widget, (n) => n),
  "side-by-side": async (widget) => {
    answerAll(widget, () => 0);
    const link = widget.shareUrl;
    answerAll(widget, (n) => n);
    const root = widget.shadowRoot;
    const frame = () => new Promise((drawn) => setTimeout(drawn, 100));
    await frame();
    const form = root.querySelector(".side-by-side form");
    form.querySelector("input").value = link;
    form.requestSubmit();
  },
  comparison: (widget) => widget.shadowRoot.querySelector("#view-comparison").click(),
  "comparison-row": (widget) => {
    widget.shadowRoot.querySelector("#view-comparison").click();
    setTimeout(() => widget.shadowRoot.querySelector(".row summary, .group summary").click(), 100);
  },
};

const server = createServer(sirv(".", { dev: true }));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const sections = [];
for (const [comparison, src] of Object.entries(COMPARISONS)) {
  for (const [screen, go] of Object.entries(SCREENS)) {
    const files = [];
    for (const [scheme, shown] of Object.entries(SCHEMES)) {
      for (const width of shown.widths) {
        // A visit of its own: what another has left is not offered.
        const page = await browser.newPage({
          ...shown.page,
          viewport: { width, height: 800 },
          reducedMotion: "reduce",
        });
        await page.emulateMedia({ media: shown.media ?? "screen" });
        await page.goto(`${origin}/tests/pages/one.html`);
        await page.evaluate(
          `(async (go) => {
            const answerAll = ${answerAll};
            document.documentElement.dir = ${JSON.stringify(shown.dir ?? "ltr")};
            await customElements.whenDefined("tie-break");
            const widget = document.querySelector("tie-break");
            widget.setAttribute("src", ${JSON.stringify(src)});
            await widget.ready;
            await (${go})(widget);
          })()`,
        );
        await page.waitForTimeout(300);
        const file = `${comparison}-${screen}-${width}-${scheme}.png`;
        await page.screenshot({ path: `${OUT}/${file}`, fullPage: true });
        files.push(file);
        await page.close();
      }
    }
    const pictures = files.map(
      (file) => `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${file}</figcaption></figure>`,
    );
    sections.push(`<h2>${comparison}: ${screen}</h2><div>${pictures.join("")}</div>`);
    console.log(`==> ${comparison}: ${screen}`);
  }
}
const STYLE =
  "body{font:1rem system-ui}div{display:flex;gap:1rem;align-items:start;overflow-x:auto}figure{margin:0}img{max-inline-size:24rem;border:1px solid #999}";
writeFileSync(
  `${OUT}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>${sections.join("\n")}\n`,
);
console.log(`==> ${OUT}/index.html`);
await browser.close();
server.close();
