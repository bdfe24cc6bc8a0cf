import { useState } from "react";
import { Link } from "react-router";
import "tiebreak/react";

export const Quiz = () => {
  const [winners, setWinners] = useState<string[]>([]);
  return (
    <>
      <Link to="/">Home</Link>
      <tie-break ontiebreak-result={(event) => setWinners(event.detail.result.winners)}></tie-break>
      <p id="winners">{winners.join(" ")}</p>
    </>
  );
};
