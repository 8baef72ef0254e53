import { pointAt } from "../scene/route.ts";
import type { Link } from "./layout/links.ts";
import { otherEnd, type Place, tieName } from "./ties.ts";

const SIZE = 24;

export interface TieButtonsProps {
  readonly here: Place;
  readonly ties: readonly Link[];
  readonly onFocus: (key: string) => void;
  readonly onGo: (place: Place) => void;
}

/** The lines of the row in focus, as buttons that lead to the other end. */
export const TieButtons = ({ here, ties, onFocus, onGo }: TieButtonsProps) =>
  ties.length === 0 ? null : (
    <ul aria-label="Lines of the file in focus">
      {ties.map((tie) => {
        const { x, y } = pointAt(tie.points, 0.5);
        return (
          <li key={tie.key}>
            <button
              type="button"
              className="link-button"
              data-link={tie.key}
              aria-label={tieName(tie)}
              tabIndex={-1}
              style={{ transform: `translate(${x - SIZE / 2}px, ${y - SIZE / 2}px)`, width: SIZE, height: SIZE }}
              onFocus={() => onFocus(tie.key)}
              onClick={() => onGo(otherEnd(tie, here))}
            />
          </li>
        );
      })}
    </ul>
  );
