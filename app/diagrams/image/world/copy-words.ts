const list = /^\[\s*"(?:[^"\\]|\\.)*"(?:\s*,\s*"(?:[^"\\]|\\.)*")*\s*\]\s*$/s;

/** Sources and goal of a COPY or ADD, as typed after its keyword: `["a b", "C:\\x"]` are two words. */
export const copyWords = (rest: string): readonly string[] => {
  const bare = rest.replace(/^(?:--\S+\s+)+/, "").trim();
  return list.test(bare)
    ? [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, word = ""]) => word.replace(/\\(.)/gs, "$1"))
    : bare.split(/\s+/).filter((word) => word !== "");
};
