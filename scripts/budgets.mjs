// What the files may weigh, in bytes of brotli; a build that weighs more fails.

const KB = 1000;

// Each budget is a sum of parts, with its limit.
const BUDGETS = [
  // 3.5 without the hashes of what it fetches, which make it some bytes more or less with each build. The last 0.1 say
  // what is wrong where nothing else can be loaded.
  ["the script every page loads", ["loader"], 4.2 * KB],
  [
    "what answers need first: styles and quiz in the HTML, scripts (one initial congestion window)",
    ["first", "loader", "prerendered-quiz"],
    14 * KB,
  ],
  ["the script of a page with the widget in a frame", ["embed.js"], 1 * KB],
  // The aim is 115: README says what was tried. A bare Yew button takes 33 of them, the comparison 14.
  ["WebAssembly, with the built-in comparison, and its glue", ["wasm", "glue"], 172 * KB],
];

/** Prints all sizes and budgets; whether each budget holds. */
export const report = (sizes) => {
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(bytes).padStart(8)} bytes  ${name}`);
  const broken = BUDGETS.filter(([what, parts, limit]) => {
    const total = parts.reduce((sum, part) => sum + sizes[part], 0);
    console.log(`${total <= limit ? "holds" : "BROKEN"}: ${what}: ${total} of ${limit} bytes`);
    return total > limit;
  });
  if (broken.length > 0) console.error("a budget is broken: `make size` shows where the bytes are");
  return broken.length === 0;
};
