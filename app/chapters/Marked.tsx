import { Fragment, useId } from "react";
import { SourceLine } from "../glossary/SourceLine.tsx";
import { termOf } from "../glossary/terms.ts";
import { piecesOf } from "./marked.ts";
import "./marked.css";

/** A term in a sentence: pressed, it says what it means, right there. Works without a script. */
const TermButton = ({ name, text }: { readonly name: string; readonly text: string }) => {
  const id = useId();
  const term = termOf(name);
  if (term === undefined) return text;
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {text}
      </button>
      <span id={id} popover="auto" className="card-beside term-card" role="note">
        <strong>{term.name}</strong>
        <span>{term.meaning}</span>
        {term.linux === undefined ? null : (
          <span>
            <em>On Linux:</em> {term.linux}
          </span>
        )}
        <SourceLine source={term.source} />
      </span>
    </>
  );
};

/** A text with its `code`, **strong** words and {{terms}}. */
export const Marked = ({ text }: { readonly text: string }) =>
  piecesOf(text).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes
    <Fragment key={at}>
      {piece.is === "term" ? (
        <TermButton name={piece.term} text={piece.text} />
      ) : piece.is === "code" ? (
        <code>{piece.text}</code>
      ) : piece.is === "strong" ? (
        <strong>{piece.text}</strong>
      ) : (
        piece.text
      )}
    </Fragment>
  ));
