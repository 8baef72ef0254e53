import type { Source } from "#core/explain.ts";

/** Where what is said comes from, and how well it is known. */
export const Sources = ({ sources }: { readonly sources: readonly Source[] }) => (
  <ul className="sources">
    {sources.map(({ title, mark, url }) => (
      <li key={title}>
        {url === undefined ? title : <a href={url}>{title}</a>} <span className="mark-of">{mark}</span>
      </li>
    ))}
  </ul>
);
