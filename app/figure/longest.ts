/** A line breaks where words end: of two sentences, the one a little shorter may take a line more. */
const NEARLY = 0.8;

/** The sentences that may take the most lines. */
export const longest = (sentences: readonly string[]): readonly string[] => {
  const most = Math.max(0, ...sentences.map(({ length }) => length));
  return [...new Set(sentences)].filter(({ length }) => length >= most * NEARLY);
};
