import { ArrowLeft, ArrowRight } from "lucide-react";
import { Sources } from "../site/Sources.tsx";
import type { Chapter } from "./chapter.ts";
import { chapters } from "./index.ts";
import { Marked } from "./Marked.tsx";
import { useProgress } from "./progress.ts";
import { TaskLines } from "./TaskLines.tsx";
import "./chapter-end.css";

export interface ChapterEndProps {
  readonly home: string;
  readonly chapter: Chapter;
  /** The lab, on a host that has what the task needs. */
  readonly lab: string;
}

/** Where one goes from the last chapter. */
const onward = {
  path: "lab",
  eyebrow: "You know the way",
  title: "The lab",
  question: "What happens if I change something?",
};

/** After the last section: something to do, where it all comes from, and the way on. */
export const ChapterEnd = ({ home, chapter, lab }: ChapterEndProps) => {
  const { done } = useProgress();
  const number = chapters.indexOf(chapter);
  const [before, after] = [chapters[number - 1], chapters[number + 1]];
  const next =
    after === undefined
      ? onward
      : {
          path: `learn/${after.id}`,
          eyebrow: `Next: chapter ${number + 2}`,
          title: after.title,
          question: after.question,
        };
  return (
    <div className="chapter-end">
      <section aria-labelledby="now-you" className="now-you">
        <h2 id="now-you">Now you</h2>
        <p className="takeaway">
          <Marked text={chapter.takeaway} />
        </p>
        <p>
          <Marked text={chapter.task.text} />
        </p>
        <TaskLines lines={chapter.task.lines} />
        <p>
          <strong>Look for this.</strong> <Marked text={chapter.task.look} />
        </p>
        {done.includes(chapter.id) ? <p className="done">✓ You have done it in the lab.</p> : null}
        <a className="text-button strong" href={lab}>
          Do it in the lab
        </a>
      </section>
      <div className="beside">
        <nav className="around" aria-label="Before and after">
          <a className="card next" href={`${home}${next.path}`}>
            <span className="eyebrow">{next.eyebrow}</span>
            <strong>
              {next.title} <ArrowRight size={18} aria-hidden="true" />
            </strong>
            <span>{next.question}</span>
          </a>
          {before === undefined ? null : (
            <a href={`${home}learn/${before.id}`}>
              <ArrowLeft size={16} aria-hidden="true" /> {before.title}
            </a>
          )}
        </nav>
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <p>Each step of the picture names its own. The chapter leans on:</p>
          <Sources sources={chapter.sources} />
          <p className="picture-page">
            <a href={`${home}d/${chapter.picture}`}>The picture by itself</a>: how to read it, what it leaves out, and
            how to put it into your own page.
          </p>
        </section>
      </div>
    </div>
  );
};
