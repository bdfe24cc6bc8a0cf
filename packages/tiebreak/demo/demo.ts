// The demo page: the theme bench, and a comparison that is drawn while it is written.

const find = <T extends Element>(selector: string): T => document.querySelector(selector) as T;

interface Theme {
  page: string;
  properties: Record<string, string>;
  isDark: boolean;
  radius: number;
  hue: number;
}

const THEMES: Record<string, Theme> = {
  blog: {
    page: "font-family: Georgia, serif; background: #faf6ee; color: #2b2622",
    properties: { "--tiebreak-paper": "#faf6ee", "--tiebreak-wash": "#f0e9db", "--tiebreak-line": "#dacfba" },
    isDark: false,
    radius: 2,
    hue: 20,
  },
  docs: {
    page: "background: #0f172a; color: #e2e8f0",
    properties: { "--tiebreak-paper": "#0f172a", "--tiebreak-wash": "#1b2540", "--tiebreak-line": "#33415e" },
    isDark: true,
    radius: 8,
    hue: 205,
  },
  brand: {
    page: "font-family: 'Trebuchet MS', sans-serif; background: #ffffff; color: #23124a",
    properties: { "--tiebreak-wash": "#f4f0ff", "--tiebreak-line": "#d9cffa" },
    isDark: false,
    radius: 18,
    hue: 262,
  },
  terminal: {
    page: "font-family: ui-monospace, Menlo, Consolas, monospace; background: #07130b; color: #b9f5c8",
    properties: {
      "--tiebreak-paper": "#07130b",
      "--tiebreak-ink": "#b9f5c8",
      "--tiebreak-quiet": "#7fc594",
      "--tiebreak-wash": "#0e2416",
      "--tiebreak-line": "#23492f",
    },
    isDark: true,
    radius: 0,
    hue: 140,
  },
};

const bench = find<HTMLElement>("#bench");
const stage = find<HTMLElement>("#stage");
const slider = (name: string) => find<HTMLInputElement>(`#bench [name=${name}]`);
const [hue, radius, width] = [slider("hue"), slider("radius"), slider("width")] as const;

const theme = (): Theme => {
  const chosen = find<HTMLInputElement>("#bench [name=theme]:checked");
  return THEMES[chosen.value] as Theme;
};

const draw = (): void => {
  const { page, properties, isDark } = theme();
  const accent = `hsl(${hue.value} 70% ${isDark ? 68 : 38}%)`;
  const all = { ...properties, "--tiebreak-accent": accent, "--tiebreak-radius": `${radius.value}px` };
  const scheme = `color-scheme: ${isDark ? "dark" : "light"}`;
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const widget = find<HTMLElement>("#stage tie-break");
  stage.setAttribute("style", page);
  widget.setAttribute("style", `${lines.join("; ")}; ${scheme}; max-inline-size: ${width.value}px`);
  find("#css").textContent = `tie-break {\n${[...lines, scheme].map((line) => `  ${line};`).join("\n")}\n}`;
};

const choose = (): void => {
  radius.value = String(theme().radius);
  hue.value = String(theme().hue);
  draw();
};

bench.addEventListener("input", (event) => {
  if ((event.target as HTMLInputElement).name === "theme") choose();
  else draw();
});
choose();

const PAUSE_MS = 400;
const source = find<HTMLTextAreaElement>("#source");
const problem = find<HTMLElement>("#problem");
const mine = find<HTMLElement & { data: unknown }>("#mine");
let pause: ReturnType<typeof setTimeout> | undefined;

const show = (): void => {
  try {
    mine.data = JSON.parse(source.value);
    problem.textContent = "";
  } catch (error) {
    problem.textContent = (error as Error).message;
  }
};
source.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(show, PAUSE_MS);
});
customElements.whenDefined("tie-break").then(show);
