import type { Source } from "#core/explain.ts";

/** Where the meaning of a term comes from, and how well it is known. */
export const SourceLine = ({ source: { title, mark, url } }: { readonly source: Source }) => (
  <span className="term-source">
    {url === undefined ? title : <a href={url}>{title}</a>} <span className="mark-of">{mark}</span>
  </span>
);
