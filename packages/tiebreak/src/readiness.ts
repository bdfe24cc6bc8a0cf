// The promise that an element is interactive: it outlives a change of what is to be shown, and always settles.

export class Readiness {
  #promise: Promise<void> | undefined;
  #resolve: (() => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  constructor() {
    this.renew();
  }

  get promise(): Promise<void> {
    return this.#promise as Promise<void>;
  }

  /** A settled promise is replaced; an open one goes on to speak for what comes now. */
  renew(): void {
    if (this.#resolve) return;
    this.#promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Nobody has to listen.
    this.#promise.catch(() => {});
  }

  settle(error?: Error): void {
    if (error) this.#reject?.(error);
    else this.#resolve?.();
    this.#resolve = this.#reject = undefined;
  }
}
