// The SurveyJS peer: ten pages of one radiogroup each, the next one drawn without its pause. The build fills in QUIZ.
import "survey-core/survey-core.fontless.min.css";
import "./page.css";
import { Model, settings } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { rank } from "./rank.js";

const quiz = QUIZ;
const { questions } = quiz;

settings.autoAdvanceDelay = 0;
const survey = new Model({
  title: quiz.title,
  description: quiz.summary,
  showProgressBar: true,
  autoAdvanceEnabled: true,
  autoAdvanceAllowComplete: true,
  pages: questions.map(([title, choices], at) => ({
    elements: [{ type: "radiogroup", name: `q${at}`, title, choices: choices.map(([text], value) => ({ value, text })) }],
  })),
});
survey.onComplete.add(({ data }) => {
  const ranking = rank(quiz, questions.map((_, at) => data[`q${at}`]));
  const bars = ranking.map(([name, share]) => `<li>${name} <i style="width:${share}%"></i> ${share} %</li>`).join("");
  survey.completedHtml = `<section class="result"><h3>${ranking[0][0]} fits you best</h3><ol>${bars}</ol></section>`;
});
renderSurvey(survey, document.querySelector("#survey"));
