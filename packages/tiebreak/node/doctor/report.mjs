// What the doctor finds, grouped by cause: what is wrong and how to mend it stand once, with all the places.

/** From the worst to the least, and what the reader is told of each. */
const LABELS = { stop: "problem", limit: "problem", note: "note" };
const LEVELS = Object.keys(LABELS);

const folderOf = (url) => url.href.replace(/[^/]*([?#].*)?$/, "");

const byFolder = (urls) => {
  const folders = new Map();
  for (const url of urls) folders.set(folderOf(url), [...(folders.get(folderOf(url)) ?? []), url]);
  return folders;
};

/** Lines below each other, the first one behind a label. */
const labelled = (label, lines) =>
  lines.map((line, place) => `${place === 0 ? label : " ".repeat(label.length)}${line}\n`).join("");

export class Report {
  #files = new Map();
  #causes = new Map();

  /** `check`, of a comparison's text: what is wrong with it. */
  constructor(check) {
    this.check = check;
  }

  /** A file that is looked at. */
  file(url) {
    this.#files.set(url.href, url);
  }

  #add(level, [url, what, mend, detail = ""]) {
    const key = [level, what, mend].join("\n");
    const cause = this.#causes.get(key) ?? { level, what, mend, places: new Map() };
    cause.places.set(url.href + detail, { url, detail });
    this.#causes.set(key, cause);
  }

  // Each takes the file's address, what is wrong, how to mend it, and what else says where.

  /** The widget does not run. */
  problem(...finding) {
    this.#add("stop", finding);
  }

  /** A part of it is missing, will be, or is not as the page means it. */
  limit(...finding) {
    this.#add("limit", finding);
  }

  /** It works, and could be served better. */
  note(...finding) {
    this.#add("note", finding);
  }

  #of(label) {
    return [...this.#causes.values()].filter(({ level }) => LABELS[level] === label);
  }

  get problems() {
    return this.#of("problem").length;
  }

  #hasProblem({ href }) {
    return this.#of("problem").some(({ places }) => [...places.values()].some(({ url }) => url.href === href));
  }

  /** Places as lines. A folder stands for its files where they are all among them. */
  #lines(places) {
    const all = byFolder(this.#files.values());
    const among = byFolder(places.filter(({ detail }) => !detail).map(({ url }) => url));
    const lines = places.map(({ url, detail }) => {
      const folder = folderOf(url);
      const count = among.get(folder)?.length;
      return count > 1 && count === all.get(folder)?.length ? `all ${count} files in ${folder}` : `${url}${detail}`;
    });
    return [...new Set(lines)];
  }

  /** How many files have no problem, by folder. */
  #fine() {
    return [...byFolder(this.#files.values())].flatMap(([folder, urls]) => {
      const fine = urls.filter((url) => !this.#hasProblem(url));
      if (fine.length === 0) return [];
      if (urls.length === 1) return [urls[0].href];
      return [`${fine.length === urls.length ? "all" : `${fine.length} of`} ${urls.length} files in ${folder}`];
    });
  }

  toString() {
    const causes = [...this.#causes.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
    const groups = causes.map(({ level, what, mend, places }) => {
      const where = this.#lines([...places.values()]);
      return [`${LABELS[level]}: ${what}\n`, labelled("  mend:  ", [mend]), labelled("  where: ", where)].join("");
    });
    const fine = this.#fine();
    if (fine.length > 0) groups.push(labelled("fine: ", fine));
    const notes = this.#of("note").length;
    groups.push(`files: ${this.#files.size}, problems: ${this.problems}, notes: ${notes}\n`);
    return groups.join("\n");
  }
}
