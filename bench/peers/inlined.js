// The practical limit: hand-written JavaScript, inlined in the HTML with its styles and data. The build fills in QUIZ.
import { rank } from "./rank.js";

const quiz = QUIZ;
const root = document.querySelector("#quiz");
const answers = [];
let at = 0;
let comparing = false;

const question = ([text, choices]) => `
  <form><p><progress max="${quiz.questions.length}" value="${at}"></progress> ${at + 1} of ${quiz.questions.length}</p>
  <fieldset><legend tabindex="-1">${text}</legend>${choices.map(([choice], index) => `
    <label><input type="radio" name="q${at}" value="${index}"${answers[at] === index ? " checked" : ""}> ${choice}</label>`).join("")}
  </fieldset><button type="button" data-go="back"${at ? "" : " disabled"}>Back</button></form>`;

const result = (ranking) => `
  <section class="result"><h3 tabindex="-1">${ranking[0][0]} fits you best</h3><ol>${ranking.map(([name, share]) => `
    <li>${name} <i style="width:${share}%"></i> ${share} %</li>`).join("")}
  </ol><button type="button" data-go="back">Back</button> <button type="button" data-go="again">Start again</button></section>`;

const table = () => `
  <table><tr><th></th>${quiz.options.map((name) => `<th>${name}</th>`).join("")}</tr>${quiz.criteria.map(([title, cells, winner]) => `
    <tr><th>${title}</th>${cells.map(([value, detail], option) => `
      <td${option === winner ? ' class="wins"' : ""}><details><summary>${value}</summary>${detail}</details></td>`).join("")}</tr>`).join("")}
  </table>`;

const screen = () => {
  if (comparing) return table();
  return at < quiz.questions.length ? question(quiz.questions[at]) : result(rank(quiz, answers));
};

const draw = () => {
  root.innerHTML = `<h2>${quiz.title}</h2>
    <p><button type="button" data-go="quiz" aria-pressed="${!comparing}">Quiz</button>
    <button type="button" data-go="compare" aria-pressed="${comparing}">Compare</button></p>
    <p>${quiz.summary}</p>${screen()}`;
};

const go = {
  back: () => (at -= 1),
  again: () => (answers.length = at = 0),
  quiz: () => (comparing = false),
  compare: () => (comparing = true),
};

root.onchange = ({ target }) => {
  answers[at] = +target.value;
  at += 1;
  draw();
  root.querySelector("[tabindex]").focus();
};
root.onclick = ({ target }) => {
  const act = go[target.dataset.go];
  if (!act) return;
  act();
  draw();
};
draw();
