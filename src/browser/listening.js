// What a reader does within a widget, as what the markup says is asked for by it: `data-click` and so on, see
// `view/element` and `view/request`. Bundled with the glue.

// An element has what its field says, or that of the first field within it.
const valueOf = (element) => (element.querySelector("input") ?? element).value ?? "";

// The listeners go with `mount`, which all of the widget is drawn in, and ask `widget`. Weakly: the WebAssembly holds the
// mount, which holds its listeners, and an unmounted widget is to be freed once nobody has it.
export const listen = (mount, widget) => {
  const asked = new WeakRef(widget);
  const hear = (target, name) => {
    const element = target.closest(`[data-${name}]`);
    if (element && !element.disabled) asked.deref()?.ask(element.dataset[name], valueOf(element));
  };
  const press = ({ target, key, ctrlKey, metaKey, altKey }) => {
    // The focus is on the question after moving on: Enter must do what it does within the answers. A disabled button
    // cannot be pressed.
    if (key === "Enter" && target.localName === "legend") mount.querySelector(".steps .main")?.click();
    // Digits choose, and never move on.
    if (/^[1-9]$/.test(key) && !ctrlKey && !metaKey && !altKey) {
      target.closest(".quiz")?.querySelectorAll(".current .answer input")[key - 1]?.click();
    }
  };
  const heard = (event) => {
    const { type, target, detail } = event;
    if (type === "keydown") return press(event);
    if (type === "submit") event.preventDefault();
    hear(target, type);
    // A press by pointer has a click count; the click a browser makes up for an arrow key has none.
    if (type === "click" && detail > 0) hear(target, "press");
  };
  for (const type of ["click", "change", "input", "submit", "keydown"]) mount.addEventListener(type, heard);
};
