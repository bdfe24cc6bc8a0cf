// Fetches the second WebAssembly, for what few readers ever need, once it is needed. SELDOM holds the content-hashed
// names of its script and binary; the build fills them in.

const at = (name) => new URL(name, import.meta.url);

let attempts = 0;
let loading;

const load = async () => {
  // A fragment makes the same file another module: a failed load is not remembered.
  const [module, response] = await Promise.all([import(at(`${SELDOM[0]}#${attempts}`)), fetch(at(SELDOM[1]))]);
  await module.start(await WebAssembly.compile(await response.arrayBuffer()));
  return module;
};

const seldom = () => (loading ??= load().catch((error) => {
  loading = undefined;
  attempts += 1;
  throw error;
}));

// A sentence for each problem with a comparison.
export const problemsOf = async (data) => {
  const module = await seldom().catch(() => {});
  return module?.problems(data) ?? ["the comparison is at fault; \"tiebreak check\" says where"];
};

export const NO_PICTURE = { en: "The picture can’t be made just now.", de: "Das Bild lässt sich gerade nicht machen." };

// Saves the result of a link's code as a picture; where it cannot be had, a quiet line behind the widget says so.
export const savePicture = async (mount, data, png, code, words, place) => {
  for (const line of mount.parentNode.querySelectorAll(".quiet")) line.remove();
  try {
    const module = await seldom();
    await module.savePicture(mount, data, png, code, words, place);
  } catch {
    const line = document.createElement("p");
    line.className = "quiet";
    line.setAttribute("role", "status");
    line.textContent = NO_PICTURE[words[0]];
    mount.after(line);
  }
};
