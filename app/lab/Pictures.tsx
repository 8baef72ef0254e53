import type { MouseEvent } from "react";
import { pictures } from "../diagrams/index.ts";

export interface PicturesProps {
  /** The way to where the site lies. */
  readonly home: string;
  /** Id of the one that is shown. */
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

const plain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** The pictures of the same host: links, so that each can be opened beside the others. */
export const Pictures = ({ home, current, onChoose }: PicturesProps) => (
  <nav className="pictures" aria-label="Pictures">
    {pictures.map(({ id, title }) => (
      <a
        key={id}
        href={`${home}lab?picture=${id}`}
        aria-current={id === current ? "true" : undefined}
        onClick={(event) => {
          if (!plain(event)) return;
          event.preventDefault();
          onChoose(id);
        }}
      >
        {title}
      </a>
    ))}
  </nav>
);
