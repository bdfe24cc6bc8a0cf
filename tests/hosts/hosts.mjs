// The hosts: how each project is built and served, and what of its own a reader finds there.

const npm = (script) => ["sh", "-c", `node_modules/.bin/${script}`];

/**
 * `recipe`: its heading in HOSTS.md · `build`: commands for production · `out`: the folder they leave · `single`: one page
 * answers for all addresses · `port`: where it must be served · `quiz`: the address of the quiz · `toggle`: what is pressed
 * for the dark scheme, without it the reader's system turns dark · `stays`: pages change without loading anew · `hears`:
 * the page's own code listens to the result · `prerendered`: what is different for a second, prerendered quiz, and where
 * its `comparison` lies, if not in public/mine.json · `isQuick`: under a minute, and its tools are installed in less.
 */
export const hosts = {
  plain: { recipe: "Plain HTML", build: [], out: ".", quiz: "/quiz.html", isQuick: true },
  mkdocs: {
    recipe: "MkDocs Material",
    build: [["venv/bin/mkdocs", "build", "--strict", "--quiet"]],
    out: "site",
    // Without its own address and port in mkdocs.yml it loads each page anew.
    port: 8791,
    toggle: "label[title=Dark]",
    stays: true,
    isQuick: true,
  },
  hugo: { recipe: "Hugo", build: [["hugo", "--quiet"]], out: "public", isQuick: true },
  eleventy: { recipe: "Eleventy", build: [npm("eleventy --quiet")], out: "_site", isQuick: true },
  astro: {
    recipe: "Astro",
    build: [npm("astro build")],
    out: "dist",
    stays: true,
    prerendered: { recipe: "Astro, prerendered", quiz: "/prerendered/" },
    isQuick: true,
  },
  vitepress: {
    recipe: "VitePress",
    build: [npm("vitepress build")],
    out: ".vitepress/dist",
    quiz: "/quiz",
    toggle: ".VPNavBar .VPSwitchAppearance",
    stays: true,
    prerendered: { recipe: "VitePress, prerendered", quiz: "/prerendered" },
    isQuick: true,
  },
  react: {
    recipe: "React 19 with Vite",
    build: [npm("tsc"), npm("vite build --logLevel warn")],
    out: "dist",
    single: true,
    quiz: "/quiz",
    stays: true,
    hears: true,
    isQuick: true,
  },
  vue: {
    recipe: "Vue 3 with Vite",
    build: [npm("vue-tsc"), npm("vite build --logLevel warn")],
    out: "dist",
    single: true,
    quiz: "/quiz",
    stays: true,
    hears: true,
    isQuick: true,
  },
  svelte: {
    recipe: "Svelte 5 with Vite",
    build: [npm("vite build --logLevel warn")],
    out: "dist",
    single: true,
    quiz: "/quiz",
    stays: true,
    hears: true,
    isQuick: true,
  },
  mdbook: {
    recipe: "mdBook",
    build: [["mdbook", "build"]],
    out: "book",
    quiz: "/quiz.html",
    toggle: ["#mdbook-theme-toggle", "#mdbook-theme-navy"],
  },
  jekyll: { recipe: "Jekyll", build: [["jekyll", "build", "--quiet"]], out: "_site", isQuick: true },
  docusaurus: {
    recipe: "Docusaurus",
    build: [npm("docusaurus build")],
    out: "build",
    quiz: "/quiz",
    toggle: "button[class*=toggleButton]",
    stays: true,
    prerendered: { recipe: "Docusaurus, prerendered", quiz: "/prerendered", comparison: "static/mine.json" },
  },
  next: {
    recipe: "Next.js, app router",
    build: [npm("next build")],
    start: (port) => ["node_modules/.bin/next", "start", "--hostname", "127.0.0.1", "--port", port],
    port: 8792,
    quiz: "/quiz",
    prerendered: { recipe: "Next.js, prerendered", quiz: "/prerendered", hears: false },
    stays: true,
    hears: true,
    isQuick: true,
  },
  angular: {
    recipe: "Angular",
    build: [npm("ng build")],
    out: "dist",
    single: true,
    quiz: "/quiz",
    stays: true,
    hears: true,
  },
  wordpress: {
    recipe: "WordPress",
    build: [["sh", "build.sh", "8793"]],
    start: (port) => ["sh", "serve.sh", port],
    port: 8793,
    // As plugins for dark pages do; its theme knows none.
    toggle: () => document.body.setAttribute("style", "background: #111; color: #eee"),
  },
};
