import type { ReactNode } from "react";
import type { SectionData } from "../site/page-data.ts";
import type { Section } from "./chapter.ts";
import { Marked } from "./Marked.tsx";

export interface SectionWordsProps {
  readonly section: Section;
  readonly data: SectionData | undefined;
  /** Its place among the sections. */
  readonly at: number;
  readonly active: boolean;
  /** The lab at its step. */
  readonly lab: string;
  readonly onShow: () => void;
  /** What it asks. */
  readonly children: ReactNode;
}

/** A screen of prose. */
export const SectionWords = ({ section, data, at, active, lab, onShow, children }: SectionWordsProps) => (
  <section id={section.id} data-section={at} className={active ? "active" : ""} aria-labelledby={`h-${section.id}`}>
    <h2 id={`h-${section.id}`} tabIndex={-1}>
      {section.heading}
    </h2>
    {section.text.map((text) => (
      <p key={text}>
        <Marked text={text} />
      </p>
    ))}
    <p className="shown">
      <button type="button" className="as-link" onClick={onShow}>
        Show it in the picture
      </button>
      <span className="unseen">: {data?.text}</span>
      <a href={lab}>Open in the lab</a>
    </p>
    {children}
  </section>
);
