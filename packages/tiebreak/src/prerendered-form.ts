// The form of the prerendered quiz as the reader has left it.

/** Its fields, URL-encoded, their names without the param: `.goal=ai&.*=goal`. */
export const publicFields = (fields: Iterable<[string, FormDataEntryValue]>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of fields) query.append(name.slice(name.lastIndexOf(".")), String(value));
  return query.toString();
};

/** The position that the styles show: of the question that is open, or under the reader's keys; else the end. */
export const openPosition = (view: Element): number => {
  const questions = [...view.querySelectorAll(".question")];
  const position = questions.findIndex((question) => question.querySelector(":invalid, :focus-visible"));
  return position < 0 ? questions.length : position;
};
