// Stands between the page and an instance of the WebAssembly: what breaks inside stays inside.

type Call = (...values: unknown[]) => unknown;

// What the glue can take apart wherever it expects a value, an error or a list.
const NOTHING: readonly never[] = Object.freeze([]);

/**
 * The exports of an instance. An error that passes through one leaves the instance in no known state: `crashed` is called
 * once, and from then on no call reaches the instance.
 */
export const guard = (exports: WebAssembly.Exports, crashed: (error: Error) => void): WebAssembly.Exports => {
  let broken = false;
  const guarded =
    (call: Call): Call =>
    (...values) => {
      if (broken) return NOTHING;
      try {
        return call(...values);
      } catch (error) {
        if (!broken) {
          broken = true;
          crashed(new Error((error as Error).message, { cause: error }));
        }
        return NOTHING;
      }
    };
  const entries = Object.entries(exports).map(([name, it]) => [
    name,
    typeof it === "function" ? guarded(it as Call) : it,
  ]);
  return Object.fromEntries(entries) as WebAssembly.Exports;
};
