import type { Button } from "./holding.ts";
import { type Link, shortName } from "./links.ts";

const SIZE = 24;

export interface LinkButtonsProps {
  readonly of: Button;
  readonly links: readonly Link[];
  readonly onFocus: (link: Link) => void;
  readonly onPress: (link: Link) => void;
}

/** The lines of the thing in focus, as buttons that lead to the other end. */
export const LinkButtons = ({ of, links, onFocus, onPress }: LinkButtonsProps) =>
  links.length === 0 ? null : (
    <ul aria-label={`Lines of ${shortName(of.target)}`}>
      {links.map((link) => (
        <li key={link.key}>
          <button
            type="button"
            className="link-button"
            data-link={link.key}
            aria-label={link.name}
            tabIndex={-1}
            style={{
              transform: `translate(${link.at.x - SIZE / 2}px, ${link.at.y - SIZE / 2}px)`,
              width: SIZE,
              height: SIZE,
            }}
            onClick={() => onPress(link)}
            onFocus={() => onFocus(link)}
          />
        </li>
      ))}
    </ul>
  );
