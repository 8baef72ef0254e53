import { Rich } from "../ui/Rich.tsx";
import "./said.css";

export interface SaidProps {
  /** `code` and **strong** allowed. */
  readonly sentence: string;
  /** Sentences whose place is kept while others are said: what stands above keeps its size. */
  readonly room?: readonly string[] | undefined;
}

/** What happens now, in one sentence. */
export const Said = ({ sentence, room = [] }: SaidProps) => (
  <span className="said">
    <span className="sentence">
      <Rich text={sentence} />
    </span>
    {room.map((each) => (
      <span key={each} className="room" aria-hidden="true">
        <Rich text={each} />
      </span>
    ))}
  </span>
);
