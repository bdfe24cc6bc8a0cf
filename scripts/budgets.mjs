// What the files may weigh, in bytes of brotli; a build that weighs more fails.

const KB = 1000;

// Each budget is a sum of parts, with its limit and its reason. A page of React with a far smaller quiz weighs 61.6 kB:
// that is what the WebAssembly and its glue may weigh. The second WebAssembly counts with none of them: few readers ever
// fetch it.
const BUDGETS = [
  ["the script every page loads", ["loader"], 3 * KB],
  ["what answers need first: styles and quiz in the HTML, script (one initial congestion window)", ["first", "loader", "steps"], 14 * KB],
  ["WebAssembly and its glue", ["wasm", "glue"], 62 * KB],
];

// Prints all sizes and budgets; 1 where a budget is broken, else 0.
export const report = (sizes) => {
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(bytes).padStart(8)} bytes  ${name}`);
  let broken = 0;
  for (const [what, parts, limit] of BUDGETS) {
    const total = parts.reduce((sum, part) => sum + sizes[part], 0);
    const holds = total <= limit;
    if (!holds) broken = 1;
    console.log(`${holds ? "holds" : "BROKEN"}: ${what}: ${total} of ${limit} bytes`);
  }
  if (broken) console.error("a budget is broken: `make size` shows where the bytes are");
  return broken;
};
