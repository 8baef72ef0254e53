import type { Place } from "../diagrams/place.ts";

export interface StillsProps {
  readonly diagram: string;
  /** Id of a step of the picture’s story. */
  readonly step: string;
  readonly density: Place["density"];
  readonly alt: string;
}

/** A step as the living picture will show it, for places of usual widths: what is pressed on moves nothing. Where pages are drawn beforehand, the comment becomes the drawings; here they are left as they came. */
export const Stills = ({ diagram, step, density, alt }: StillsProps) => (
  <div
    className="island-stills"
    role="img"
    aria-label={alt}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: words of the project’s own
    dangerouslySetInnerHTML={{ __html: `<!--still ${diagram} ${step} ${density}-->` }}
    suppressHydrationWarning
  />
);
