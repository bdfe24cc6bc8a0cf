// The WebAssembly has arrived: it draws aside, takes up what the reader has done meanwhile, and takes the place of what
// stood there. Bundled with the glue, so that the script every page loads stays small.

import { listen } from "./listening.js";
import { keep, kept, place, replaceAddress } from "./page.js";
import { rehearse } from "./rehearsal.js";
import { problemsOf, savePicture } from "./seldom.js";

const STOPS = ":is(a, button, input, legend, summary):not(.leave-out *, .send *)";
const stops = (within) => [...within.querySelectorAll(STOPS)];

// In one go, so that nothing flashes or jumps; the focus stays where it was, or goes to the result asked for. The host
// keeps its height meanwhile: WebKit lays the page out when what has the focus goes, and would scroll a shorter one.
const takePlace = (root, mount, styles) => {
  const focused = root.activeElement;
  const still = focused?.closest(".still");
  const result = mount.querySelector(".result [data-focus]");
  const stop = still && (result ?? stops(mount)[stops(still).indexOf(focused)]);
  root.adoptedStyleSheets = [...styles, sheet(`:host{min-height:${root.host.offsetHeight}px}`)];
  root.replaceChildren(mount);
  // Firefox focuses a legend only once it is laid out, see steps.js.
  if (mount.offsetHeight) stop?.focus({ preventScroll: !result });
  root.adoptedStyleSheets = styles;
};

const sheet = (text) => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(text);
  return styles;
};

// A widget, shown in `root` and interactive, and what lets its events out: whoever hears them finds it in the element.
// `words` gives those it speaks in, `taken` what the reader has done in a view rendered ahead, `pending` the answers that
// the page has set; `current` says whether anybody still waits.
export const arrive = async (Widget, showFailure, { element, root, data, given, styles, settings, words, taken, pending, current }) => {
  const mount = document.createElement("div");
  mount.className = "mount";
  let drew, drawing;
  let early = [];
  const host = {
    emit: (...event) => (early ? early.push(event) : element.emit(...event)),
    drawn() {
      drew?.();
      drawing = new Promise((resolve) => (drew = resolve));
    },
    canShare: () => "share" in navigator,
    savePicture: (png, code) => savePicture(mount, data, png, code, words(), place()),
    replaceAddress,
    keep,
    kept,
  };
  host.drawn();
  const first = drawing;
  const widget = await make(Widget, host, mount, data, given, settings, (refusal, problems) => {
    if (current()) {
      showFailure(mount, settings[1], problems);
      takePlace(root, mount, [styles]);
    }
    return Object.assign(new Error(problems.join("\n")), { refusal });
  });
  listen(mount, widget);
  await first;
  for (let adopted; current();) {
    const [answers, done] = [pending(), taken()];
    if (answers) {
      adopted = String(done);
      try {
        widget.set_answers(plain(answers));
      } catch (problem) {
        host.emit("tiebreak-error", { code: "answers-invalid", message: `answers: ${problem}` });
      }
    } else if (String(done) !== adopted) {
      adopted = String(done);
      const next = drawing;
      if (done && widget.adopt(done)) await next;
    } else if (root.querySelector(".still :active")) {
      await new Promise(requestAnimationFrame); // a press is under way
    } else {
      takePlace(root, mount, [styles, sheet(widget.palette())]);
      break;
    }
  }
  const release = () => {
    const held = early;
    early = undefined;
    for (const event of held) element.emit(...event);
    rehearse(Widget, settings[1]).catch(() => {}); // it would only have saved time
  };
  return { widget, release };
};

// The widget; where the comparison is at fault, what `refuse` makes of it is thrown.
const make = async (Widget, host, mount, data, given, settings, refuse) => {
  if (!given && data.error) throw refuse("data-unreachable", [data.error.message]);
  let read = data;
  try {
    if (given) read = plain(given);
  } catch (error) {
    throw refuse("data-invalid", [`the comparison cannot be written as JSON: ${error}`]);
  }
  try {
    return new Widget(host, mount, read, settings);
  } catch (error) {
    throw error === null ? refuse("data-invalid", await problemsOf(read)) : error;
  }
};

// What a page hands over may hold itself, or break when it is read: that must not happen inside the WebAssembly.
const plain = (it) => JSON.parse(JSON.stringify(it));
