import { Undo2, X } from "lucide-react";
import { IconButton } from "../ui/IconButton.tsx";
import "./notice.css";

export interface NoticeProps {
  /** What could not be done; null where all could. */
  readonly text: string | null;
  /** Something that was asked for has been put aside, because the past was changed. */
  readonly aside: boolean;
  readonly onBringBack: () => void;
  readonly onClose: () => void;
  readonly onLeaveAside: () => void;
}

export const PUT_ASIDE = "You went on from the past; what came later is put aside.";

/** What the page has to say about itself. */
export const Notice = ({ text, aside, onBringBack, onClose, onLeaveAside }: NoticeProps) => (
  <div className="notices">
    {text === null ? null : (
      <p className="notice">
        {text} <IconButton icon={X} name="Dismiss" onClick={onClose} />
      </p>
    )}
    {aside ? (
      <p className="notice">
        {PUT_ASIDE}{" "}
        <button type="button" className="text-button" onClick={onBringBack}>
          <Undo2 size={14} aria-hidden="true" />
          Bring it back
        </button>
        <IconButton icon={X} name="Leave it aside" onClick={onLeaveAside} />
      </p>
    ) : null}
  </div>
);
