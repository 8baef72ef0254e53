import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";

export interface CodeFieldProps {
  readonly label: string;
  readonly text: string;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** What is going to be copied, in whole lines, and whether there is more of it. */
export const CodeField = ({ label, text, ref }: CodeFieldProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [more, setMore] = useState(false);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement, []);
  const look = (): void => {
    const box = field.current;
    if (box !== null) setMore(box.scrollTop + box.clientHeight < box.scrollHeight - 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may be longer in a box of the same size
  useEffect(() => {
    look();
    const sizes = new ResizeObserver(look);
    if (field.current !== null) sizes.observe(field.current);
    return () => sizes.disconnect();
  }, [text]);
  return (
    <div className="share-code">
      <textarea
        ref={field}
        readOnly
        rows={Math.min(7, Math.max(2, text.split("\n").length))}
        value={text}
        aria-label={label}
        spellCheck={false}
        onScroll={look}
      />
      <p className="more" aria-hidden="true">
        {more ? "↓ More below. The button copies all of it." : ""}
      </p>
    </div>
  );
};
