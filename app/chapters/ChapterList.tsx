import { chapters } from "./index.ts";
import { doneOf, useProgress } from "./progress.ts";

export interface ChapterListProps {
  readonly home: string;
  /** Id of the one that is open; null for none. */
  readonly current: string | null;
}

/** Every chapter, and what one has done of it. */
export const ChapterList = ({ home, current }: ChapterListProps) => {
  const progress = useProgress();
  return (
    <nav className="chapter-list" aria-label="Chapters">
      <p className="eyebrow">Inside Windows containers</p>
      <ol>
        {chapters.map((chapter, at) => (
          <li key={chapter.id}>
            <a href={`${home}learn/${chapter.id}`} aria-current={chapter.id === current ? "page" : undefined}>
              {progress.read.includes(chapter.id) ? <span aria-hidden="true">✓ </span> : null}
              {at + 1}
              <span className="title"> · {chapter.title}</span>
              <span className="how-far"> {doneOf(chapter, progress).join(", ")}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
