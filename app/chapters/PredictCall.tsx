import { ArrowRight } from "lucide-react";
import { plainText } from "../ui/plain-text.ts";
import type { Prediction } from "./chapter.ts";

export interface PredictCallProps {
  readonly predict: Prediction;
  /** Which option the reader took to be right; null as long as none. */
  readonly chosen: number | null;
  readonly onAsk: () => void;
}

/** Leads from the words to the question, which stands by the picture. */
export const PredictCall = ({ predict, chosen, onAsk }: PredictCallProps) => (
  <button type="button" className="predict-call" onClick={onAsk}>
    <span className="eyebrow">Predict:</span> <span className="question">{plainText(predict.question)}</span>
    {chosen === null ? null : <span className="choice-made"> You said: {predict.options[chosen]?.text}</span>}
    <ArrowRight size={16} aria-hidden="true" />
  </button>
);
