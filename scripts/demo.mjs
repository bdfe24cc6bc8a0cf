// Fills in the demo page: the prerendered quiz, figures of this build, the table of the last benchmark, scoreboards.
import { readFileSync } from "node:fs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The rows of the table that `make bench` keeps in README.md. */
const benchRows = () => {
  const [, table] = readFileSync("README.md", "utf8").match(/<!-- bench -->([\s\S]*)<!-- \/bench -->/);
  const rows = table.split("\n").filter((line) => line.startsWith("|") && !line.startsWith("| ---"));
  return rows.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

const benchTable = ([head, ...rows]) => {
  const columns = ["bytes", "requests", "first paint", "answer works", "layout shift"].map((name) =>
    head.indexOf(name),
  );
  const cells = (row) => columns.map((column) => `<td>${escaped(row[column])}</td>`).join("");
  const heads = columns.map((column) => `<th scope="col">${escaped(head[column])}</th>`).join("");
  const body = rows.map((row) => `<tr><th scope="row">${escaped(row[0])}</th>${cells(row)}</tr>`).join("\n");
  return `<table>\n<thead><tr><td></td>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
};

/** A square for each criterion, in the color of the option that leads. */
const scoreboard = ({ options, criteria }) => {
  const ids = options.map(({ id }) => id);
  const leader = ({ verdict }) => (verdict?.winners?.length === 1 ? ids.indexOf(verdict.winners[0]) : ids.length);
  const squares = criteria
    .map(leader)
    .sort((a, b) => a - b)
    .map((place) => `<i class="${place < ids.length ? `o${place}` : "even"}"></i>`);
  const tally = options.map(({ name }, place) => {
    const rows = criteria.filter((criterion) => leader(criterion) === place).length;
    return `<span><i class="o${place}"></i> ${escaped(name)} ${rows}</span>`;
  });
  const even = criteria.filter((criterion) => leader(criterion) === ids.length).length;
  tally.push(`<span><i class="even"></i> even or shared ${even}</span>`);
  return `<p class="squares" aria-hidden="true">${squares.join("")}</p><p class="tally">${tally.join(" ")}</p>`;
};

/** `firstBytes`: what the first answer needs, compressed; `analysis`: of the sample, by the command. */
export const fillDemo = ({ snippet, firstBytes, analysis, sample }) => {
  const rows = benchRows();
  const answers = rows.find(([name]) => name.includes("prerendered"))[rows[0].indexOf("answer works")];
  const fills = {
    "tiebreak prerender": snippet.trimEnd(),
    "first bytes": `${(firstBytes / 1000).toFixed(1)} kB`,
    "answer works": answers.split(" ")[0],
    bench: benchTable(rows),
    analysis: escaped(analysis.trimEnd()),
    sample: escaped(sample.trimEnd()),
  };
  const page = Object.entries(fills).reduce(
    (html, [name, text]) => html.replaceAll(`<!-- ${name} -->`, () => text),
    readFileSync("index.html", "utf8"),
  );
  return page.replace(/<!-- scoreboard (\S+) -->/g, (_, file) => scoreboard(JSON.parse(readFileSync(file, "utf8"))));
};
