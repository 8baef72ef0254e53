import { type CSSProperties, useEffect, useId, useRef, useState } from "react";

export interface EditorProps {
  /** Where it stands, px of the picture. */
  readonly left: number;
  readonly width: number;
  /** px of the place that the picture has; 0 where it takes what it needs. */
  readonly height: number;
  /** On the host. */
  readonly path: string;
  readonly start: string;
  /** What the change is good for; empty where it is the reader's own. */
  readonly note: string;
  readonly onBuild: (text: string) => void;
  readonly onClose: () => void;
}

/** px: at least so high, so far from the edges of what is seen of the picture. */
const LEAST = 260;
const AROUND = 12;

/** The Dockerfile, to be changed and built. */
export const Editor = ({ left, width, height, path, start, note, onBuild, onClose }: EditorProps) => {
  const [text, setText] = useState(start);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => area.current?.focus(), []);
  const problem = text.trim() === "" ? "An empty Dockerfile builds nothing." : "";
  return (
    <form
      className="dockerfile-editor"
      style={
        { left, width, "--room": height > 0 ? `${Math.max(LEAST, height - 2 * AROUND)}px` : "100dvh" } as CSSProperties
      }
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
