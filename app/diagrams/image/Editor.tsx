import { useEffect, useId, useRef, useState } from "react";
import type { Rect } from "../scene/scene.ts";

export interface EditorProps {
  /** Where it stands, px of the picture. */
  readonly at: Rect;
  /** On the host. */
  readonly path: string;
  readonly start: string;
  /** What the change is good for; empty where it is the reader's own. */
  readonly note: string;
  readonly onBuild: (text: string) => void;
  readonly onClose: () => void;
}

/** The Dockerfile, to be changed and built. */
export const Editor = ({ at, path, start, note, onBuild, onClose }: EditorProps) => {
  const [text, setText] = useState(start);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => area.current?.focus(), []);
  const problem = text.trim() === "" ? "An empty Dockerfile builds nothing." : "";
  return (
    <form
      className="dockerfile-editor"
      style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: at.w, minHeight: at.h }}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === "") onBuild(text);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label htmlFor={id}>
        Dockerfile <code>{path}</code>
      </label>
      {note === "" ? null : <p>{note}</p>}
      <textarea
        id={id}
        ref={area}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        aria-describedby={`${id} told`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id} told`} className="told">
        {problem === "" ? "The file is written on the host, then built: both lines are typed at its prompt." : problem}
      </p>
      <div className="buttons">
        <button type="submit" className="text-button strong" disabled={problem !== ""}>
          Write and build
        </button>
        <button type="button" className="text-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
};
