/** What can be copied: words, or a PNG that is made when it is wanted. */
export type Copyable = { readonly text: string } | { readonly png: () => Promise<Blob> };

/** Puts something on the clipboard. Rejects where the browser does not let pages do that, or the picture does not come. */
export const copy = (what: Copyable): Promise<void> =>
  "text" in what
    ? navigator.clipboard.writeText(what.text)
    : // Given as a promise, it may take its time: a browser forgets soon that somebody pressed a button.
      navigator.clipboard.write([new ClipboardItem({ "image/png": what.png() })]);
