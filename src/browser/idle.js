// When the browser has nothing to do: after half a second at the latest, since a busy page may never be idle.
export const idle = () => new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 500 }));
