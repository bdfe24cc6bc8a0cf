// Preact.
import type { TieBreak } from "tiebreak/preact";
import "tiebreak/preact";
import { useRef } from "preact/hooks";

export const App = () => {
  const ref = useRef<TieBreak>(null);
  return (
    <tie-break
      ref={ref}
      className="quiz"
      src="/mine.json"
      view="quiz"
      heading="3"
      share-url="https://example.org/"
      answers={{ goal: { answer: "ai", star: false } }}
      ontiebreak-result={({ detail }) => console.log(detail.result.winners)}
    >
      <p>The quiz would stand here.</p>
    </tie-break>
  );
};

// @ts-expect-error a wrong value
export const Wrong = () => <tie-break view="table" />;
// @ts-expect-error a wrong listener
export const Deaf = () => <tie-break ontiebreak-result={(event: CustomEvent<string>) => event.detail.trim()} />;
