import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import "./dialog.css";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The dialog itself, for whoever has to close it. */
  readonly element?: RefObject<HTMLDialogElement | null>;
  /** For what needs much room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Something to be dealt with before the page: open while it is there. Focus goes back to where it came from. */
export const Dialog = ({ title, onClose, element, wide = false, children }: DialogProps) => {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = element ?? own;
  const id = useId();
  useEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    <dialog ref={dialog} className={wide ? "dialog wide" : "dialog"} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <form method="dialog">
        <button type="submit" className="text-button">
          Close
        </button>
      </form>
    </dialog>
  );
};
