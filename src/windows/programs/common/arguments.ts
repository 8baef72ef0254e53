/** Splits a command line as the C runtime does: quotes group, `\"` is a quote, `""` inside quotes is one. Source: learn.microsoft.com, "Parsing C command-line arguments". */
export const splitArguments = (line: string): readonly string[] => {
  const words: string[] = [];
  let word = "";
  let open = false;
  let any = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === "\\") {
      let count = 1;
      while (line.charAt(at + count) === "\\") count += 1;
      const quoted = line.charAt(at + count) === '"';
      word += "\\".repeat(quoted ? count >> 1 : count);
      any = true;
      at += count - 1;
      if (quoted && count % 2 === 1) {
        word += '"';
        at += 1;
      }
    } else if (letter === '"') {
      any = true;
      if (open && line.charAt(at + 1) === '"') {
        word += '"';
        at += 1;
      } else open = !open;
    } else if (!open && (letter === " " || letter === "\t" || letter === "\n")) {
      if (any) words.push(word);
      word = "";
      any = false;
    } else {
      word += letter;
      any = true;
    }
  }
  if (any) words.push(word);
  return words;
};

/** The opposite: quotes only where they are needed. */
export const quoteArgument = (word: string): string =>
  word !== "" && !/[\s"]/.test(word) ? word : `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;

export const joinArguments = (words: readonly string[]): string => words.map(quoteArgument).join(" ");

/** The program's name at the start of a command line, and what follows it. */
export const splitProgram = (line: string): { readonly program: string; readonly rest: string } => {
  const text = line.trimStart();
  const end = text.startsWith('"')
    ? text.indexOf('"', 1) + 1 || text.length
    : (/[\s]|$/.exec(text)?.index ?? text.length);
  return { program: text.slice(0, end).replaceAll('"', ""), rest: text.slice(end) };
};
