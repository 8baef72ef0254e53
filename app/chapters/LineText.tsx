import { Fragment } from "react";

/** A line breaks behind these, so that no word is torn. */
const seams = /(?<=[\\/:=,])(?=.)/;

/** A line to type, as it is typed. */
export const LineText = ({ line }: { readonly line: string }) => (
  <code>
    {line.split(seams).map((piece, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
      <Fragment key={at}>
        {at === 0 ? null : <wbr />}
        {piece}
      </Fragment>
    ))}
  </code>
);
