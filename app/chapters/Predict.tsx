import { Check, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { plainText } from "../ui/plain-text.ts";
import type { Prediction } from "./chapter.ts";
import { Marked } from "./Marked.tsx";
import "./predict.css";

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

/** First say what you think; then it happens. Question, choice and answer stay together. */
export const Predict = ({ predict, right, chosen, playing, steady, onChoose }: PredictProps) => {
  const id = useId();
  const shown = chosen !== null && !playing;
  const verdict = useRef<HTMLParagraphElement>(null);
  const awaited = useRef(false);
  useEffect(() => {
    if (!awaited.current || playing || chosen === null) return;
    awaited.current = false;
    verdict.current?.scrollIntoView({ block: "nearest" });
  }, [playing, chosen]);
  const answered = chosen !== null ? predict.options[chosen] : undefined;
  return (
    <section className="predict" aria-labelledby={id}>
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
            aria-disabled={playing}
            onClick={() => {
              if (playing) return;
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
      <div className="saying">
        <p ref={verdict} role="status" className="verdict">
          {answered === undefined ? (
            "Choose one. The picture then shows what happens."
          ) : shown ? (
            <>
              <strong>{chosen === right ? "Yes." : "Not so."}</strong> <Marked text={answered.after} />
            </>
          ) : (
            `You chose “${answered.text}”. Watch the picture …`
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
    </section>
  );
};
