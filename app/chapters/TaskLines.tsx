import { Copy } from "lucide-react";
import { useRef, useState } from "react";
import { copy } from "../share/clipboard.ts";
import { LineText } from "./LineText.tsx";

/** Lines to type, each with a button that copies it. */
export const TaskLines = ({ lines }: { readonly lines: readonly string[] }) => {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const take = async (line: string, at: number): Promise<void> => {
    try {
      await copy({ text: line });
      setSaid(`Copied line ${at + 1}.`);
    } catch {
      const written = list.current?.querySelectorAll("code")[at];
      if (written !== undefined) getSelection()?.selectAllChildren(written);
      setSaid("This browser does not let pages copy. The line is selected: press Ctrl+C or ⌘C.");
    }
  };
  return (
    <>
      <ol className="task-lines" ref={list}>
        {lines.map((line, number) => (
          <li key={line}>
            <LineText line={line} />
            <button
              type="button"
              className="text-button"
              aria-label={`Copy line ${number + 1}`}
              onClick={() => void take(line, number)}
            >
              <Copy size={14} aria-hidden="true" />
              <span>Copy</span>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className="copied">
        {said}
      </p>
    </>
  );
};
