// The same quiz for Preact and for React: one source, so that only the library differs. The build fills in QUIZ.
import { useEffect, useRef, useState } from "hooks";
import { rank } from "./rank.js";

const quiz = QUIZ;

// Brings the focus to what has just been drawn, except when the page opens.
const useFocus = (at) => {
  const heading = useRef(null);
  useEffect(() => {
    if (at > 0) heading.current.focus();
  }, [at]);
  return heading;
};

const Question = ({ at, chosen, choose, back }) => {
  const [text, choices] = quiz.questions[at];
  const heading = useFocus(at);
  return (
    <form>
      <p><progress max={quiz.questions.length} value={at} /> {at + 1} of {quiz.questions.length}</p>
      <fieldset>
        <legend tabIndex={-1} ref={heading}>{text}</legend>
        {choices.map(([choice], index) => (
          <label key={`${at} ${index}`}>
            <input type="radio" name={`q${at}`} checked={chosen === index} onChange={() => choose(index)} /> {choice}
          </label>
        ))}
      </fieldset>
      <button type="button" disabled={at === 0} onClick={back}>Back</button>
    </form>
  );
};

const Result = ({ answers, back, again }) => {
  const ranking = rank(quiz, answers);
  const heading = useFocus(answers.length);
  return (
    <section className="result">
      <h3 tabIndex={-1} ref={heading}>{ranking[0][0]} fits you best</h3>
      <ol>
        {ranking.map(([name, share]) => <li key={name}>{name} <i style={{ width: `${share}%` }} /> {share} %</li>)}
      </ol>
      <button type="button" onClick={back}>Back</button> <button type="button" onClick={again}>Start again</button>
    </section>
  );
};

const Table = () => (
  <table>
    <tbody>
      <tr><th />{quiz.options.map((name) => <th key={name}>{name}</th>)}</tr>
      {quiz.criteria.map(([title, cells, winner]) => (
        <tr key={title}>
          <th>{title}</th>
          {cells.map(([value, detail], option) => (
            <td key={quiz.options[option]} className={option === winner ? "wins" : undefined}>
              <details><summary>{value}</summary>{detail}</details>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export const App = () => {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState([]);
  const [comparing, setComparing] = useState(false);
  const back = () => setAt(at - 1);
  const again = () => {
    setAnswers([]);
    setAt(0);
  };
  const choose = (answer) => {
    setAnswers([...answers.slice(0, at), answer, ...answers.slice(at + 1)]);
    setAt(at + 1);
  };
  const screen = at < quiz.questions.length
    ? <Question at={at} chosen={answers[at]} choose={choose} back={back} />
    : <Result answers={answers} back={back} again={again} />;
  return (
    <>
      <h2>{quiz.title}</h2>
      <p>
        <button type="button" aria-pressed={!comparing} onClick={() => setComparing(false)}>Quiz</button>{" "}
        <button type="button" aria-pressed={comparing} onClick={() => setComparing(true)}>Compare</button>
      </p>
      <p>{quiz.summary}</p>
      {comparing ? <Table /> : screen}
    </>
  );
};
