"use client";

import { useState } from "react";
import "tiebreak/react";

export function Quiz() {
  const [winners, setWinners] = useState([]);
  return (
    <>
      <tie-break ontiebreak-result={(event) => setWinners(event.detail.result.winners)}></tie-break>
      <p id="winners">{winners.join(" ")}</p>
    </>
  );
}
