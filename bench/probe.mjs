// Runs in the page, before any of its scripts: presses the first answer of each question and notes what a reader sees.

// Self-contained: the browser gets its text. Question after question is told apart by the name of its radios.
export const probe = ({ press, done }) => {
  const AGAIN = 6; // frames until a press that left the radio unchecked is repeated
  const GIVE_UP_WAITING = 60; // frames until any other is
  const seen = { paint: null, question: null, answered: null, result: null, answers: 0, blocking: 0, shift: 0 };
  let current = null;
  let pressedAgo = 0;

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.paint = startTime;
  });
  watch("longtask", ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  watch("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));

  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  // What the probe does itself is part of the time it tells: it looks into one root only, and at no more elements than
  // it needs.
  const root = () => document.querySelector("tie-break")?.shadowRoot ?? document;
  const first = (selector, fits) => {
    for (const element of root().querySelectorAll(selector)) if (fits(element)) return element;
  };
  const firstAnswer = () => first("input[type=radio]", (radio) => visible(radio.closest("label")));

  // All that a press by pointer sends: some widgets tell it from the keyboard by the first event, some by the last.
  const click = (radio) => {
    pressedAgo = 0;
    const options = { bubbles: true, cancelable: true, composed: true, detail: 1 };
    const send = (Kind, type) => radio.closest("label").dispatchEvent(new Kind(type, options));
    send(PointerEvent, "pointerdown");
    send(MouseEvent, "mousedown");
    // Else browsers show the focus, as after keys, since a script makes this press.
    radio.focus({ focusVisible: false });
    send(PointerEvent, "pointerup");
    send(MouseEvent, "mouseup");
    send(PointerEvent, "click");
  };

  // What stands when a frame begins is what it draws. What follows it comes before all other work, as input does.
  const frame = () => {
    requestAnimationFrame(frame);
    const result = current !== null && first(".result", visible) !== undefined;
    const radio = result ? undefined : firstAnswer();
    scheduler.postTask(() => drawn(result, radio), { priority: "user-blocking" });
  };

  const drawn = (result, radio) => {
    if (seen.result !== null) return;
    if (result) {
      seen.result = performance.now();
      setTimeout(() => console.log(done), 200);
      return;
    }
    if (!radio) return;
    pressedAgo += 1;
    if (radio.name !== current) {
      if (current === null) seen.question = performance.now();
      else if (seen.answered === null) seen.answered = performance.now();
      current = radio.name;
      seen.answers += 1;
      if (press) click(radio);
    } else if (press && (pressedAgo >= GIVE_UP_WAITING || (pressedAgo >= AGAIN && !radio.checked))) {
      click(radio);
    }
  };
  requestAnimationFrame(frame);

  window.benchmark = { seen };
};
