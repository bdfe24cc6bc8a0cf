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
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
  }).observe({ type: "layout-shift", buffered: true });
}
if (location.search.includes("missing")) delete window.WebAssembly;
