// Slips in the attributes of an element: names next to those it knows, and values that are none of an attribute's. Bundled
// with the widget too, which says them on the console.

/** The attributes of <tie-break>, and the values of those that take no others. */
const ATTRIBUTES = {
  src: [],
  view: ["both", "quiz", "compare"],
  theme: ["auto", "light", "dark"],
  lang: [],
  param: [],
  "share-url": [],
  loading: ["lazy", "eager"],
  heading: ["2", "3", "4", "5", "6", "none"],
};

/** Whether `word` is `known` with one letter too many, too few or another one, or with two of them swapped. */
const isSlip = (word, known) =>
  known.length > 1 &&
  Math.abs(word.length - known.length) < 2 &&
  [...known].some((letter, at) => {
    const isOther = word.endsWith(known.slice(at + 1));
    const isSwapped = word.slice(at) === known[at + 1] + letter + known.slice(at + 2);
    return word.startsWith(known.slice(0, at)) && (isOther || isSwapped);
  });

const nearest = (word, all) => all.find((known) => isSlip(word.toLowerCase(), known));

/**
 * What is wrong with attributes, and how to mend it. `prefix` stands before all names that are known. What is next to none
 * of them is not ours: `class`, or what a framework adds.
 *
 * @param {Record<string, string>} attributes
 * @returns {[what: string, mend: string][]}
 */
export const slips = (attributes, prefix = "") =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (!name.startsWith(prefix)) return [];
    const own = name.slice(prefix.length);
    if (!Object.hasOwn(ATTRIBUTES, own)) {
      const meant = /^[a-z]/.test(own) && nearest(own, Object.keys(ATTRIBUTES));
      return meant ? [[`there is no attribute ${name}`, `write ${prefix}${meant}`]] : [];
    }
    const values = ATTRIBUTES[own];
    if (!value || !values.length || values.includes(value)) return [];
    const meant = nearest(value, values);
    return [
      [`${name}="${value}" is none of ${values.join(", ")}`, `write ${meant ? `${name}="${meant}"` : "one of them"}`],
    ];
  });
