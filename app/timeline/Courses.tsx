import { GitBranch } from "lucide-react";
import { useId } from "react";
import { IconButton } from "../ui/IconButton.tsx";

/** A course that things have taken. */
export interface CourseEntry {
  /** As they began, from 1. */
  readonly number: number;
  /** What was typed where it parts from the others; null where it only ends sooner. */
  readonly line: string | null;
  readonly current: boolean;
}

export interface CoursesProps {
  readonly courses: readonly CourseEntry[];
  readonly onGo: (number: number) => void;
}

/** The way from one course to another: whoever changes the past begins a new one, and all are kept. */
export const Courses = ({ courses, onGo }: CoursesProps) => {
  const card = useId();
  return (
    <>
      <IconButton icon={GitBranch} name={`${courses.length} courses`} className="courses-button" popoverTarget={card} />
      <div id={card} popover="auto" className="card-beside courses-card">
        <p>Whoever changes the past begins another course. All are kept while this page is open.</p>
        <ul>
          {courses.map(({ number, line, current }) => (
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
