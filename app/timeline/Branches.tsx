import { GitBranch } from "lucide-react";
import { useId } from "react";
import { IconButton } from "../ui/IconButton.tsx";

/** A branch that things have taken. */
export interface BranchEntry {
  /** As they began, from 1. */
  readonly number: number;
  /** What was typed where it parts from the others; null where it only ends sooner. */
  readonly line: string | null;
  readonly current: boolean;
}

export interface BranchesProps {
  readonly branches: readonly BranchEntry[];
  readonly onGo: (number: number) => void;
}

/** The way from one branch to another: whoever changes the past begins a new one, and all are kept. */
export const Branches = ({ branches, onGo }: BranchesProps) => {
  const card = useId();
  return (
    <>
      <IconButton
        icon={GitBranch}
        name={`${branches.length} branches`}
        className="branches-button"
        popoverTarget={card}
      />
      <div id={card} popover="auto" className="card-beside branches-card">
        <p>Whoever types at a past moment begins another branch. This browser keeps those that were left last.</p>
        <ul>
          {branches.map(({ number, line, current }) => (
            <li key={number}>
              <button
                type="button"
                aria-current={current ? "true" : undefined}
                popoverTarget={card}
                popoverTargetAction="hide"
                onClick={() => onGo(number)}
              >
                <span className="number">{number}</span> <code>{line ?? "ends here"}</code>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
