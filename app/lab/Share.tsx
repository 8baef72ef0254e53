import { useEffect, useRef, useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import "./share.css";

export interface ShareProps {
  /** The address that brings somebody else to this moment. */
  readonly link: string;
  readonly onClose: () => void;
}

/** The link to what is on the screen. */
export const Share = ({ link, onClose }: ShareProps) => {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    field.current?.focus();
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
    <Dialog title="Share this moment" onClose={onClose}>
      <p>
        Whoever opens this link gets this host, everything that was typed, and the same moment. Nothing is stored on a
        server.
      </p>
      <div className="share">
        <input ref={field} readOnly value={link} aria-label="Link" />
        <button type="button" className="text-button strong" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy link"}
        </button>
      </div>
      {/* The page's own voice is out of reach while a dialog is open. */}
      <p className="unseen" role="status">
        {copied ? "The link is copied." : ""}
      </p>
    </Dialog>
  );
};
