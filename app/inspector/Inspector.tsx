import { X } from "lucide-react";
import { memo, useId } from "react";
import type { Source } from "#core/explain.ts";
import type { Owner } from "../diagrams/scene/scene.ts";
import { alike } from "../ui/alike.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Rich } from "../ui/Rich.tsx";
import { Body } from "./Body.tsx";
import { FileList, type FileListModel } from "./FileList.tsx";
import "./inspector.css";

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** True for what could be typed or what Windows prints. */
  readonly code?: boolean;
}

/** A moment in one sentence, to go to. */
export interface MomentLink {
  readonly moment: number;
  readonly text: string;
}

/** Lines to type on the host; `label` says what for. */
export interface Try {
  readonly label: string;
  /** At least one. */
  readonly lines: readonly string[];
  /** The key that types them; default: none. */
  readonly key?: string;
}

/** All that is said about one thing or one moment. Texts may hold `code` and **strong** words. */
export interface InspectorModel {
  /** `Process · container “api”`. */
  readonly kind: string;
  readonly owner: Owner;
  readonly title: string;
  readonly code?: boolean;
  readonly what: string;
  readonly facts: readonly Fact[];
  /** From the thing itself back to what was typed. */
  readonly why: readonly MomentLink[];
  readonly next: readonly MomentLink[];
  readonly tries: readonly Try[];
  /** The request or answer itself; plain data. */
  readonly body?: unknown;
  /** What comes back for it; plain data. */
  readonly answer?: unknown;
  /** Names in it, by the thousand. */
  readonly files?: FileListModel;
  readonly simplified?: string;
  readonly sources: readonly Source[];
}

export interface InspectorProps {
  readonly model: InspectorModel;
  /** False while it only shows what happens now. */
  readonly closable: boolean;
  readonly onClose: () => void;
  readonly onMoment: (moment: number) => void;
  readonly onTry: (lines: readonly string[]) => void;
}

const Links = ({
  links,
  onMoment,
}: {
  readonly links: readonly MomentLink[];
  readonly onMoment: (moment: number) => void;
}) => (
  <ol className="links">
    {links.map(({ moment, text }) => (
      <li key={moment}>
        <button type="button" onClick={() => onMoment(moment)}>
          <Rich text={text} />
        </button>
      </li>
    ))}
  </ol>
);

const SourceLine = ({ title, mark, url }: Source) => (
  <li>
    {url === undefined ? title : <a href={url}>{title}</a>} <span className="mark-of">{mark}</span>
  </li>
);

/** What a thing is, why it is there, what it did, what to try, and how well we know. */
export const Inspector = memo(({ model, closable, onClose, onMoment, onTry }: InspectorProps) => {
  const id = useId();
  return (
    <aside className="inspector" aria-labelledby={id} data-owner={model.owner}>
      <header>
        <p className="kind">{model.kind}</p>
        {closable ? <IconButton icon={X} name="Close" onClick={onClose} /> : null}
      </header>
      <h2 id={id}>{model.code ? <code>{model.title}</code> : model.title}</h2>
      <p className="what">
        <Rich text={model.what} />
      </p>
      {model.facts.length === 0 ? null : (
        <dl className="facts">
          {model.facts.map(({ name, value, code }) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd className={code ? "code" : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {model.body === undefined ? null : <Body title="What is sent" value={model.body} />}
      {model.answer === undefined ? null : <Body title="What comes back" value={model.answer} />}
      {model.files === undefined ? null : <FileList key={model.title} {...model.files} />}
      {model.why.length === 0 ? null : (
        <section className="why">
          <h3>Why did this happen?</h3>
          <Links links={model.why} onMoment={onMoment} />
        </section>
      )}
      {model.next.length === 0 ? null : (
        <section>
          <h3>What it did next</h3>
          <Links links={model.next} onMoment={onMoment} />
        </section>
      )}
      {model.tries.length === 0 ? null : (
        <section>
          <h3>Try</h3>
          <ul className="tries">
            {model.tries.map(({ label, lines, key }) => (
              <li key={label}>
                <button type="button" aria-keyshortcuts={key} onClick={() => onTry(lines)}>
                  <span>
                    {label}
                    {key === undefined ? null : <kbd>{key}</kbd>}
                  </span>
                  {lines.map((line) => (
                    <code key={line}>{line}</code>
                  ))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer>
        {model.simplified === undefined ? null : (
          <p>
            <strong>Simplified:</strong> <Rich text={model.simplified} />
          </p>
        )}
        {model.sources.length === 0 ? null : (
          <>
            <h3>Sources</h3>
            <ul>
              {model.sources.map((source) => (
                <SourceLine key={source.title} {...source} />
              ))}
            </ul>
          </>
        )}
      </footer>
    </aside>
  );
}, alike);
