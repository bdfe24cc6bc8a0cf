const whenIdle: (done: () => void, options: IdleRequestOptions) => void = window.requestIdleCallback ?? setTimeout;

/** When the browser has nothing to do: after half a second at the latest, since a busy page may never be idle. */
export const idle = (): Promise<void> => new Promise((resolve) => whenIdle(resolve, { timeout: 500 }));
