import { Undo2, X } from "lucide-react";
import { IconButton } from "../ui/IconButton.tsx";
import { Rich } from "../ui/Rich.tsx";
import "./notices.css";

export interface NoticeProps {
  /** What could not be done; null where all could. */
  readonly text: string | null;
  /** What has been put aside and can be brought back; null where nothing has. */
  readonly aside: string | null;
  readonly onBringBack: () => void;
  readonly onClose: () => void;
  readonly onLeaveAside: () => void;
}

/** What the page has to say about itself. */
export const Notices = ({ text, aside, onBringBack, onClose, onLeaveAside }: NoticeProps) => (
  <section className="notices" aria-label="Notices">
    {text === null ? null : (
      <p className="notice card-beside">
        <span className="notice-words">{text}</span>
        <IconButton icon={X} name="Dismiss" onClick={onClose} />
      </p>
    )}
    {aside === null ? null : (
      <p className="notice card-beside">
        <span className="notice-words">
          <Rich text={aside} />
        </span>
        <button type="button" className="text-button" onClick={onBringBack}>
          <Undo2 size={14} aria-hidden="true" />
          Bring it back
        </button>
        <IconButton icon={X} name="Leave it aside" onClick={onLeaveAside} />
      </p>
    )}
  </section>
);
