import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Grown } from "../diagrams/scene/growth.ts";
import { type Size, useSize } from "../ui/use-size.ts";

export interface CanvasProps {
  /** The picture was drawn beforehand: walls stand in for it until it is there. */
  readonly still: boolean;
  /** The picture for a place of that size. */
  readonly picture: (place: Size) => ReactNode;
  /** Keys that nothing inside has taken. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** px. Windows are narrower for a moment while browsers turn or photograph them: nothing can be laid out in that. */
const NARROWEST = 240;

// Where pages are drawn beforehand, the comment becomes the picture; here it is left as it came.
const Stills = () => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  <div className="stills" dangerouslySetInnerHTML={{ __html: "<!--picture-->" }} suppressHydrationWarning />
);

/** The place of the picture. */
export const Canvas = ({ still, picture, onKeyDown }: CanvasProps) => {
  const [stage, size] = useSize<HTMLDivElement>();
  const [drawn, setDrawn] = useState(false);
  const [growth] = useState(() => ({
    begins: (): void => undefined,
    ends: (): void => {
      setDrawn(true);
      // For whoever measures: the first view is whole, and answers.
      performance.mark("app-ready");
    },
  }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of whatever is inside
    <div className="canvas" ref={stage} onKeyDown={onKeyDown}>
      {drawn || !still ? null : <Stills />}
      {size.width > 0 ? (
        <Grown value={growth}>{picture({ ...size, width: Math.max(NARROWEST, size.width) })}</Grown>
      ) : null}
    </div>
  );
};
