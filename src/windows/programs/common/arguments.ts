/** The program's name at the start of a command line, and what follows it. */
export const splitProgram = (line: string): { readonly program: string; readonly rest: string } => {
  const text = line.trimStart();
  const end = text.startsWith('"')
    ? text.indexOf('"', 1) + 1 || text.length
    : (/[\s]|$/.exec(text)?.index ?? text.length);
  return { program: text.slice(0, end).replaceAll('"', ""), rest: text.slice(end) };
};
