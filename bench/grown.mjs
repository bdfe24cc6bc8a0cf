// Comparisons of any size, and what is done with them in the page.

const numbered = (count, make) => Array.from({ length: count }, (_, index) => make(index));

export const grown = ({ questions, criteria }) => ({
  format: 1,
  id: "grown",
  revision: 1,
  lang: "en",
  as_of: "2026-11",
  title: "This or that?",
  options: [{ id: "this", name: "This" }, { id: "that", name: "That" }],
  criteria: numbered(criteria, (row) => ({
    id: `row-${row}`,
    title: `Property ${row}`,
    group: `Group ${Math.floor(row / 10)}`,
    cells: {
      this: { value: `Much of ${row}`, detail: `What this has of ${row} is more than most would need.` },
      that: { value: `Little of ${row}`, detail: `What that has of ${row} is enough for a day.` },
    },
    verdict: { winners: [row % 2 ? "this" : "that"], why: `More of ${row} is better.` },
  })),
  questions: numbered(questions, (question) => ({
    id: `question-${question}`,
    text: `How much do you need of number ${question}?`,
    criteria: [`row-${question % criteria}`],
    answers: ["None", "A little", "Much", "All there is"].map((text, answer) => ({
      id: "abcd"[answer],
      text,
      fit: { this: (answer + question) % 5, that: (answer + 2 * question + 2) % 5 },
      because: `That is what ${question} asks for.`,
    })),
  })),
});

// Runs in the page. The module is loaded by a first small widget, so that only what grows is measured.
export const openWidgets = async ({ small, comparison, widgets }) => {
  const widget = (data) => Object.assign(document.createElement("tie-break"), { data });
  const open = async (list) => {
    for (const element of list) element.setAttribute("loading", "eager");
    document.body.append(...list);
    await Promise.all(list.map(({ ready }) => ready));
  };
  const { port1, port2 } = new MessageChannel();
  const frameDrawn = () => new Promise((resolve) => {
    port1.onmessage = resolve;
    requestAnimationFrame(() => port2.postMessage(null));
  });
  const first = widget(small);
  await open([first]);
  await frameDrawn();
  first.remove();
  await frameDrawn();
  const start = performance.now();
  await open(Array.from({ length: widgets }, () => widget(comparison)));
  await frameDrawn();
  return performance.now() - start;
};

// Runs in the page: answers every question of the first widget, then opens the comparison.
//
// A press is sent as a frame begins, and its cost taken once that frame has been drawn: event handlers, drawing,
// style, layout and paint, all that the main thread does for it, without the wait for the display's next turn. Event
// Timing would give durations in steps of 8 ms, too coarse against a frame of 16.7. The pause after a choice is not
// waited for: the button that moves on is pressed instead.
export const pressThrough = async () => {
  const root = document.querySelector("tie-break").shadowRoot;
  const { port1, port2 } = new MessageChannel();
  const inFrame = (work) => new Promise((resolve) => {
    port1.onmessage = resolve;
    requestAnimationFrame(() => {
      port2.postMessage(null);
      work?.();
    });
  });
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const current = () => [...root.querySelectorAll("input[type=radio]")].find((radio) => visible(radio.closest("label")));
  const cost = async (element, drawn) => {
    let start;
    await inFrame(() => {
      start = performance.now();
      element.dispatchEvent(new PointerEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 }));
    });
    while (!drawn()) await inFrame();
    return performance.now() - start;
  };

  const presses = [];
  for (let radio = current(); radio; radio = current()) {
    await inFrame();
    presses.push(await cost(radio.closest("label"), () => radio.checked));
    await inFrame();
    presses.push(await cost(root.querySelector(".steps .main"), () => current()?.name !== radio.name));
  }
  const result = presses.pop();
  await inFrame();
  const shown = () => root.querySelector(".compare") !== null;
  const compare = await cost(root.querySelector(".views button:last-child"), shown);
  return { presses, result, compare };
};
