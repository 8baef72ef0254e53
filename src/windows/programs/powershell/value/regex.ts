/** A regular expression of .NET in ours; null where it cannot be had. The inline options that Dockerfiles use are understood. */
export const regexOf = (pattern: string, flags: string): RegExp | null => {
  let source = pattern;
  let all = flags;
  const [written, options] = /^\(\?([imsx]+)\)/.exec(source) ?? [];
  if (written !== undefined && options !== undefined) {
    source = source.slice(written.length);
    for (const letter of options) if ("ims".includes(letter) && !all.includes(letter)) all += letter;
  }
  source = source
    .replace(/\(\?<([A-Za-z]\w*)>/g, "(?<$1>")
    .replaceAll("\\A", "^")
    .replaceAll("\\z", "$")
    .replaceAll("\\Z", "$");
  try {
    return new RegExp(source, all);
  } catch {
    return null;
  }
};
