import { useEffect, useRef, useState } from "react";
import "./share.css";

export interface ShareProps {
  /** The address that brings somebody else to this moment. */
  readonly link: string;
  readonly onClose: () => void;
}

/** The link to what is on the screen. */
export const Share = ({ link, onClose }: ShareProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      field.current?.select();
    }
  };
  return (
    <dialog ref={dialog} className="share-dialog" aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">Share this moment</h2>
      <p>
        Whoever opens this link gets this host, everything that was typed, and the same moment. Nothing is stored on a
        server.
      </p>
      <input ref={field} readOnly value={link} aria-label="Link" />
      <div className="row">
        <button type="button" className="text-button strong" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy link"}
        </button>
        <button type="button" className="text-button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
};
