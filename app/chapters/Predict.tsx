import { Check, SkipForward, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { Prediction } from "./chapter.ts";
import { Marked } from "./Marked.tsx";
import type { Showing } from "./use-answers.ts";
import "./predict.css";

export interface PredictProps {
  readonly predict: Prediction;
  /** Which option is right; null for none. */
  readonly right: number | null;
  /** Which one the reader took to be right; null as long as none. */
  readonly chosen: number | null;
  /** How the picture is showing the answer; null while it is not. */
  readonly showing: Showing | null;
  readonly onChoose: (option: number) => void;
  /** Wants the answer at once. */
  readonly onSkip: () => void;
}

/** First say what you think; then it happens. Question, choice and answer stay together. */
export const Predict = ({ predict, right, chosen, showing, onChoose, onSkip }: PredictProps) => {
  const id = useId();
  const shown = chosen !== null && showing === null;
  const root = useRef<HTMLElement>(null);
  const saying = useRef<HTMLDivElement>(null);
  const awaited = useRef(false);
  useEffect(() => {
    if (!awaited.current || chosen === null) return;
    awaited.current = showing !== null;
    saying.current?.scrollIntoView({ block: "nearest" });
  }, [showing, chosen]);
  const answered = chosen !== null ? predict.options[chosen] : undefined;
  return (
    <section className="predict" aria-labelledby={id} ref={root}>
      <h3 id={id}>
        <span className="eyebrow">Predict, then see</span> <Marked text={predict.question} />
      </h3>
      <div className="options">
        {predict.options.map(({ text }, at) => (
          <button
            key={text}
            type="button"
            aria-pressed={chosen === at}
            className={shown && at === right ? "right" : shown && at === chosen ? "wrong" : ""}
            aria-disabled={showing !== null}
            onClick={() => {
              if (showing !== null) return;
              awaited.current = true;
              onChoose(at);
            }}
          >
            <span className="sign" aria-hidden="true">
              {shown && at === right ? <Check size={14} /> : shown && at === chosen ? <X size={14} /> : null}
            </span>
            {text}
            {shown && at === right ? <span className="unseen"> – right</span> : null}
          </button>
        ))}
      </div>
      <div className="saying" ref={saying}>
        <p role="status" className="verdict">
          {answered === undefined ? (
            "Choose one. The picture then shows what happens."
          ) : shown ? (
            <>
              <strong>{chosen === right ? "Yes." : "Not so."}</strong> <Marked text={answered.after} />
            </>
          ) : (
            `You chose “${answered.text}”. The picture is showing what happens.`
          )}
        </p>
        {showing === null ? null : (
          <div className="way">
            <progress
              aria-label="How far the picture has come"
              {...(showing.way === null ? {} : { max: showing.way.of, value: showing.way.done })}
            />
            <span>{showing.way === null ? "Starting …" : `Step ${showing.way.done} of ${showing.way.of}`}</span>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                root.current?.querySelector<HTMLElement>(".options [aria-pressed='true']")?.focus();
                onSkip();
              }}
            >
              <SkipForward size={16} aria-hidden="true" />
              Skip to the answer
            </button>
          </div>
        )}
      </div>
    </section>
  );
};
