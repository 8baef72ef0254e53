import { useId, useState } from "react";
import type { Prediction } from "./chapter.ts";
import { Marked } from "./Marked.tsx";

export interface PredictProps {
  readonly predict: Prediction;
  /** Which option is right. */
  readonly right: number | null;
  /** Lets the picture show the answer, and says when it has. */
  readonly onShow: (then: () => void) => void;
}

/** First say what you think; then it happens. */
export const Predict = ({ predict, right, onShow }: PredictProps) => {
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [shown, setShown] = useState(false);
  const choose = (at: number): void => {
    if (chosen !== null) return;
    setChosen(at);
    onShow(() => setShown(true));
  };
  const verdict = chosen === null || !shown ? null : chosen === right ? "Yes." : "Not so.";
  return (
    <section className="predict" aria-labelledby={id}>
      <h3>Predict, then see</h3>
      <p id={id} className="question">
        <Marked text={predict.question} />
      </p>
      <div className="options">
        {predict.options.map((option, at) => (
          <button
            key={option.text}
            type="button"
            aria-pressed={chosen === at}
            className={shown && at === right ? "right" : shown && at === chosen ? "wrong" : ""}
            disabled={chosen !== null && chosen !== at && !shown}
            onClick={() => choose(at)}
          >
            {option.text}
            {shown && at === right ? <span className="unseen"> – right</span> : null}
          </button>
        ))}
      </div>
      <p role="status">
        {chosen === null ? null : verdict === null ? (
          "Watch the picture …"
        ) : (
          <>
            <strong>{verdict}</strong> <Marked text={predict.options[chosen]?.after ?? ""} />
          </>
        )}
      </p>
    </section>
  );
};
