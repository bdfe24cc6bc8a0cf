// What every peer computes from the answers: the options with what they got of what they could have got, best first.

export const rank = ({ options, questions }, answers) =>
  options
    .map((name, option) => {
      const got = answers.reduce((sum, answer, question) => sum + questions[question][1][answer][1][option], 0);
      return [name, Math.round((100 * got) / (4 * answers.length))];
    })
    .sort((a, b) => b[1] - a[1]);
