import { ChevronsDown, ChevronsUp } from "lucide-react";
import { memo, type RefObject, useRef } from "react";
import type { Owner } from "../diagrams/scene/scene.ts";
import { narrator } from "../narration/narrator.ts";
import { alike } from "../ui/alike.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Prompt } from "./Prompt.tsx";
import type { TerminalLine } from "./rows.ts";
import { lastOutput } from "./summary.ts";
import { Transcript } from "./Transcript.tsx";
import "./terminal.css";

/** A shell that can be typed into. */
export interface TerminalTab {
  readonly id: string;
  /** `Host PowerShell`, `api — cmd`. */
  readonly title: string;
  readonly owner: Owner;
}

/** What Tab made of a line. `candidates` are shown where it is not yet clear. */
export interface Completion {
  readonly line: string;
  readonly caret: number;
  readonly candidates: readonly string[];
}

export interface TerminalProps {
  readonly tabs: readonly TerminalTab[];
  readonly active: string;
  readonly lines: readonly TerminalLine[];
  readonly prompt: string;
  readonly busy: boolean;
  readonly history: readonly string[];
  /** Ready-made lines; a press puts them in. */
  readonly suggestions: readonly string[];
  /** What is said before them; null where they speak for themselves. */
  readonly invitation: string | null;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly tall: boolean;
  readonly onTall: (tall: boolean) => void;
  /** Hears of the rows that the newest answer takes, with the line that is being typed. */
  readonly onAnswer?: (rows: number) => void;
  readonly onTab: (id: string) => void;
  readonly onSubmit: (line: string) => void;
  readonly onMoment: (moment: number) => void;
  readonly onComplete?: (line: string, caret: number) => Completion | null;
  readonly onInterrupt?: () => void;
}

/** The shells of the host and of each container. */
export const Terminal = memo((props: TerminalProps) => {
  const own = useRef<HTMLInputElement>(null);
  const input = props.input ?? own;
  const { tall } = props;
  const focusInput = (event: React.MouseEvent): void => {
    const empty = event.target === event.currentTarget || (event.target as HTMLElement).closest(".transcript") !== null;
    if (empty && document.getSelection()?.isCollapsed !== false) input.current?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click anywhere in a terminal means its input
    <section className="terminal" aria-label="Terminals" onClick={focusInput}>
      <div className="head">
        <ul className="tabs">
          {props.tabs.map((tab) => (
            <li key={tab.id}>
              <button
                type="button"
                data-owner={tab.owner}
                aria-current={tab.id === props.active ? "true" : undefined}
                onClick={() => props.onTab(tab.id)}
              >
                {tab.title}
              </button>
            </li>
          ))}
        </ul>
        <ul
          className={props.invitation === null ? "suggestions" : "suggestions inviting"}
          aria-label="Ready-made lines"
        >
          {props.invitation === null ? null : <li className="invitation">{props.invitation}</li>}
          {props.suggestions.map((line) => (
            <li key={line}>
              <button type="button" disabled={props.busy} onClick={() => props.onSubmit(line)}>
                {line}
              </button>
            </li>
          ))}
        </ul>
        <IconButton
          icon={tall ? ChevronsDown : ChevronsUp}
          name={tall ? "Make the terminal smaller" : "Make the terminal larger"}
          className="height"
          onClick={() => props.onTall(!tall)}
        />
      </div>
      <Transcript lines={props.lines} onMoment={props.onMoment} onAnswer={props.onAnswer}>
        <Prompt
          key={props.active}
          prompt={props.prompt}
          history={props.history}
          busy={props.busy}
          input={input}
          onSubmit={props.onSubmit}
          {...(props.onComplete === undefined ? {} : { onComplete: props.onComplete })}
          {...(props.onInterrupt === undefined ? {} : { onInterrupt: props.onInterrupt })}
        />
      </Transcript>
      <button type="button" className="summarise" onClick={() => narrator.say(lastOutput(props.lines))}>
        Say the last output
      </button>
    </section>
  );
}, alike);
