import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Completion } from "./Terminal.tsx";

export interface PromptProps {
  readonly prompt: string;
  /** Earlier lines, oldest first. */
  readonly history: readonly string[];
  /** While a program runs, lines wait until the shell prompts again. */
  readonly busy: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSubmit: (line: string) => void;
  readonly onComplete?: (line: string, caret: number) => Completion | null;
  readonly onInterrupt?: () => void;
}

/** The line that is being typed. */
export const Prompt = ({ prompt, history, busy, input, onSubmit, onComplete, onInterrupt }: PromptProps) => {
  const [line, setLine] = useState("");
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  /** How far back in the history; 0 is the line being typed. */
  const [back, setBack] = useState(0);
  const draft = useRef("");
  const caret = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const put = (text: string, at = text.length): void => {
    setLine(text);
    setCandidates([]);
    caret.current = at;
  };
  const submit = (text: string): void => {
    onSubmit(text);
    setBack(0);
    put("");
  };
  const recall = (by: number): void => {
    const next = Math.min(history.length, Math.max(0, back + by));
    if (next === back) return;
    if (back === 0) draft.current = line;
    setBack(next);
    put(next === 0 ? draft.current : (history[history.length - next] ?? ""));
  };
  const complete = (): boolean => {
    const found = onComplete?.(line, input.current?.selectionStart ?? line.length) ?? null;
    if (found === null) return false;
    put(found.line, found.caret);
    setCandidates(found.candidates);
    return true;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const selected = input.current !== null && input.current.selectionStart !== input.current.selectionEnd;
    if (event.key === "Enter") submit(line);
    else if (event.key === "ArrowUp") recall(1);
    else if (event.key === "ArrowDown") recall(-1);
    // Tab leaves the terminal when there is nothing to complete, so nobody is caught in it.
    else if (event.key === "Tab" && !event.shiftKey && line.trim() !== "" && complete()) caret.current ??= null;
    else if (event.key === "c" && event.ctrlKey && !selected) {
      put("");
      onInterrupt?.();
    } else if (event.key === "Escape" && line !== "") put("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData("text");
    if (!/\n/.test(text)) return;
    event.preventDefault();
    const lines = `${line}${text}`.split(/\r?\n/);
    for (const each of lines.slice(0, -1)) submit(each);
    put(lines.at(-1) ?? "");
  };

  return (
    <>
      <div className="typing">
        <span className="prompt" aria-hidden="true">
          {busy ? "" : prompt}
        </span>
        <input
          ref={input}
          aria-label="Terminal"
          value={line}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          enterKeyHint="send"
          spellCheck={false}
          onChange={(event) => {
            setLine(event.target.value);
            setCandidates([]);
          }}
          onKeyDown={press}
          onPaste={paste}
        />
      </div>
      {candidates.length === 0 ? null : <p className="candidates">{candidates.join("   ")}</p>}
    </>
  );
};
