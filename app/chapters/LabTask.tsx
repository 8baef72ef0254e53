import { ArrowLeft, Check, Circle, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../ui/IconButton.tsx";
import { LineText } from "./LineText.tsx";
import { Marked } from "./Marked.tsx";
import { forgetTask } from "./task-address.ts";
import type { TaskState } from "./use-task.ts";
import "./lab-task.css";

export interface LabTaskProps {
  readonly home: string;
  readonly task: TaskState;
  readonly onType: (line: string) => void;
}

/** The task that one came to the lab for, line by line, and then what to look for. */
const LabTask = ({ home, task, onType }: LabTaskProps) => {
  const [away, setAway] = useState(false);
  if (away) return null;
  const { chapter, title, text, lines, look, typed, done, goals } = task;
  const next = lines[typed];
  return (
    <section className="lab-task" aria-label={`Task: ${title}`}>
      <p>
        <strong>{done ? "✓ Done. Look for this." : "Task."}</strong> <Marked text={done ? look : text} />
      </p>
      <IconButton
        icon={X}
        name="Put the task away"
        onClick={() => {
          forgetTask();
          setAway(true);
        }}
      />
      <div className="goals">
        <strong>Goal.</strong>
        <ul aria-label="The goal">
          {goals.map(({ text: goal, reached }) => (
            <li key={goal} className={reached ? "reached" : ""}>
              {reached ? <Check size={14} aria-hidden="true" /> : <Circle size={14} aria-hidden="true" />}
              <span className="unseen">{reached ? "Reached: " : "Not yet: "}</span>
              {goal}
            </li>
          ))}
        </ul>
      </div>
      {done ? (
        <a className="text-button" href={`${home}learn/${chapter}#now-you`}>
          <ArrowLeft size={16} aria-hidden="true" /> Back to the chapter
        </a>
      ) : next === undefined ? null : (
        <div className="next">
          <button type="button" className="text-button strong" onClick={() => onType(next)}>
            Type line {typed + 1} of {lines.length}
          </button>
          <LineText line={next} />
        </div>
      )}
    </section>
  );
};

export default LabTask;
