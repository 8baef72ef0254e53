import { chapters } from "./index.ts";
import { useProgress } from "./progress.ts";

export interface ChapterListProps {
  readonly home: string;
  /** Id of the one that is open; null for none. */
  readonly current: string | null;
}

/** Every chapter, with a tick for what has been read. */
export const ChapterList = ({ home, current }: ChapterListProps) => {
  const { read } = useProgress();
  return (
    <nav className="chapter-list" aria-label="Chapters">
      <p className="eyebrow">Inside Windows containers</p>
      <ol>
        {chapters.map(({ id, title }, at) => (
          <li key={id}>
            <a href={`${home}learn/${id}`} aria-current={id === current ? "page" : undefined}>
              {read.includes(id) ? (
                <>
                  <span aria-hidden="true">✓ </span>
                  <span className="unseen">Read: </span>
                </>
              ) : null}
              {at + 1}
              <span className="title"> · {title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
