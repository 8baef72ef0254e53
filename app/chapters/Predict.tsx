import { useId } from "react";
import { plainText } from "../ui/plain-text.ts";
import type { Prediction } from "./chapter.ts";
import { Marked } from "./Marked.tsx";

export interface PredictProps {
  readonly predict: Prediction;
  /** Which option is right; null for none. */
  readonly right: number | null;
  /** Which one the reader took to be right; null as long as none. */
  readonly chosen: number | null;
  /** The picture is about to show the answer. */
  readonly playing: boolean;
  /** Keeps the room that the longest answer takes: nothing beside it moves when it comes. */
  readonly steady: boolean;
  readonly onChoose: (option: number) => void;
}

/** First say what you think; then it happens. */
export const Predict = ({ predict, right, chosen, playing, steady, onChoose }: PredictProps) => {
  const id = useId();
  const shown = chosen !== null && !playing;
  const answered = chosen !== null ? predict.options[chosen] : undefined;
  return (
    <section className={`predict${chosen === null ? "" : " answered"}`} aria-labelledby={id}>
      <h3>Predict, then see</h3>
      <div className="saying">
        <p id={id} className="question">
          <Marked text={predict.question} />
        </p>
        <p role="status" className="verdict">
          {answered === undefined ? null : shown ? (
            <>
              <strong>{chosen === right ? "Yes." : "Not so."}</strong> <Marked text={answered.after} />
            </>
          ) : (
            "Watch the picture …"
          )}
        </p>
        {steady
          ? predict.options.map(({ text, after }) => (
              <p key={text} aria-hidden="true" className="room">
                <strong>Not so.</strong> {plainText(after)}
              </p>
            ))
          : null}
      </div>
      <div className="options">
        {predict.options.map(({ text }, at) => (
          <button
            key={text}
            type="button"
            aria-pressed={chosen === at}
            className={shown && at === right ? "right" : shown && at === chosen ? "wrong" : ""}
            aria-disabled={playing}
            onClick={() => {
              if (!playing) onChoose(at);
            }}
          >
            {text}
            {shown && at === right ? <span className="unseen"> – right</span> : null}
          </button>
        ))}
      </div>
    </section>
  );
};
