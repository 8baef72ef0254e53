import { Fragment } from "react";

/** Words with `code` in backticks and **what matters** between double stars. */
export const Rich = ({ text }: { readonly text: string }) =>
  text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((piece, at) => {
    const key = `${at} ${piece}`;
    if (piece.startsWith("`")) return <code key={key}>{piece.slice(1, -1)}</code>;
    if (piece.startsWith("**")) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    return <Fragment key={key}>{piece}</Fragment>;
  });
