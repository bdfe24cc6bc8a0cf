// Keeps what a page's own tools would hear of; `?missing` takes WebAssembly away before anybody looks for it.
window.heard = [];
window.uncaught = [];
window.shifts = [];
for (const name of ["ready", "answer", "result", "share", "error"]) {
  addEventListener(`tiebreak-${name}`, ({ type, detail, target }) => heard.push({ type, detail, id: target.id }));
}
addEventListener("error", ({ message }) => message && uncaught.push(message));
addEventListener("unhandledrejection", ({ reason }) => uncaught.push(String(reason)));
addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => uncaught.push(`${violatedDirective} ${sample}`));
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = ({ node, previousRect: a, currentRect: b }) => `${node?.className ?? node?.nodeName} ${a.x},${a.y} to ${b.x},${b.y}`;
      if (!hadRecentInput) shifts.push(`${value}: ${sources.map(moved).join("; ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
if (location.search.includes("missing")) delete window.WebAssembly;
