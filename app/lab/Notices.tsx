import { FastForward, Undo2, X } from "lucide-react";
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
  /** Goes to where the download that is under way has ended; null where none is. */
  readonly onSkip: (() => void) | null;
}

/** What the page has to say about itself, and the short cuts that it offers for a while. */
export const Notices = ({ text, aside, onBringBack, onClose, onLeaveAside, onSkip }: NoticeProps) => (
  <div className="notices">
    {onSkip === null ? null : (
      <button type="button" className="text-button skip card-beside" onClick={onSkip}>
        <FastForward size={14} aria-hidden="true" />
        Skip the download
      </button>
    )}
    {text === null ? null : (
      <p className="notice card-beside">
        <span className="words">{text}</span>
        <IconButton icon={X} name="Dismiss" onClick={onClose} />
      </p>
    )}
    {aside === null ? null : (
      <p className="notice card-beside">
        <span className="words">
          <Rich text={aside} />
        </span>
        <button type="button" className="text-button" onClick={onBringBack}>
          <Undo2 size={14} aria-hidden="true" />
          Bring it back
        </button>
        <IconButton icon={X} name="Leave it aside" onClick={onLeaveAside} />
      </p>
    )}
  </div>
);
