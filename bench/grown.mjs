// Comparisons of any size, and what is done with them in the page.

const numbered = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const optionIds = ["this", "that", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

const ofEach = (options, make) => Object.fromEntries(optionIds.slice(0, options).map((id, place) => [id, make(id, place)]));

export const grown = ({ questions, criteria, options = 2 }) => ({
  format: 1,
  id: "grown",
  revision: 1,
  lang: "en",
  as_of: "2026-11",
  title: "This or that?",
  options: optionIds.slice(0, options).map((id) => ({ id, name: `${id[0].toUpperCase()}${id.slice(1)}` })),
  criteria: numbered(criteria, (row) => ({
    id: `row-${row}`,
    title: `Property ${row}`,
    group: `Group ${Math.floor(row / 10)}`,
    cells: ofEach(options, (id, place) => ({
      value: `${place % 2 ? "Little" : "Much"} of ${row}`,
      detail: `What ${id} has of ${row} is ${place % 2 ? "enough for a day" : "more than most would need"}.`,
    })),
    verdict: { winners: [row % 2 ? "this" : "that"], why: `More of ${row} is better.` },
  })),
  questions: numbered(questions, (question) => ({
    id: `question-${question}`,
    text: `How much do you need of number ${question}?`,
    criteria: [`row-${question % criteria}`],
    answers: ["None", "A little", "Much", "All there is"].map((text, answer) => ({
      id: "abcd"[answer],
      text,
      fit: ofEach(options, (_, place) => (answer + (place + 1) * question + 2 * place) % 5),
      because: `That is what ${question} asks for.`,
    })),
  })),
});

// Runs in the page, and leaves there what is done to it: each act is over once its frame has been drawn.
export const install = () => {
  const { port1, port2 } = new MessageChannel();
  // A press is sent as a frame begins, so that handlers, drawing, style, layout and paint follow one another.
  const inFrame = (work) => new Promise((resolve) => {
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => {
      port2.postMessage(null);
      work?.();
    });
  });
  const until = async (done) => {
    while (!done()) await inFrame();
  };
  const root = () => document.querySelector("tie-break").shadowRoot;
  // What is pressed next, looked for before: to find it among all questions is no part of a press.
  let question;
  let radio;
  let main;
  const look = () => {
    question = root().querySelector(".question.current");
    radio = question.querySelector("input[type=radio]");
    main = root().querySelector(".steps .main");
  };
  const press = (element) => inFrame(() => {
    element.dispatchEvent(new PointerEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 }));
  });
  const open = async (comparison, count) => {
    const widgets = Array.from({ length: count }, () => {
      const widget = Object.assign(document.createElement("tie-break"), { data: comparison });
      widget.setAttribute("loading", "eager");
      return widget;
    });
    document.body.append(...widgets);
    await Promise.all(widgets.map(({ ready }) => ready));
    await inFrame();
  };

  window.grow = {
    open,
    nothing: () => inFrame(),
    clear: () => inFrame(() => document.querySelectorAll("tie-break").forEach((widget) => widget.remove())),
    look: () => inFrame(look),
    async choose() {
      await press(radio.parentNode);
      await until(() => radio.checked);
    },
    // By the button: the pause after a choice is not what is measured.
    async moveOn() {
      await press(main);
      await until(() => !question.isConnected || !question.matches(".current"));
    },
    async answer(count) {
      for (let left = count; left > 0; left -= 1) {
        look();
        await grow.choose();
        await grow.moveOn();
      }
    },
    async compare() {
      await press(root().querySelector(".views button:last-child"));
      await until(() => root().querySelector(".compare"));
    },
  };
};
