// Stands between the page and the WebAssembly: what breaks inside stays inside.

// What the glue can take apart wherever it expects a value, an error or a list.
const NOTHING = Object.freeze([]);

// The exports of an instance. An error that passes through one leaves the instance in no known state: it is told
// once to `health.told`, and from then on nothing reaches the instance and nothing comes out of it.
export const guard = (exports, health) => {
  const guarded = (call) => (...values) => {
    if (health.error) return NOTHING;
    try {
      return call(...values);
    } catch (error) {
      health.error = error;
      health.told?.(error);
      return NOTHING;
    }
  };
  const entries = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]);
  return Object.fromEntries(entries);
};
