/** What of a script can be told from its text. Rules of thumb, and assumptions: nothing is evaluated. */
export interface Script {
  /** What it prints, where it does nothing but print; null for any other. */
  readonly printed: string | null;
  /** Whether it is a server, and what it prints once it listens. */
  readonly listening: string | null;
}

const say = /^console\.(?:log|info)\((?:(["'])((?:[^"'\\]|\\.)*)\1|`([^`$\\]*)`)\)$/;

const unescaped = (text: string): string => text.replace(/\\(["'`\\])/g, "$1").replaceAll("\\n", "\n");

const said = (statement: string): string | null => {
  const found = say.exec(statement);
  return found === null ? null : `${unescaped(found[2] ?? found[3] ?? "")}\n`;
};

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

const statementsOf = (text: string): readonly string[] =>
  withoutComments(text)
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "" && !/^(["'])use strict\1$/.test(each));

/** The literals that a script logs after it began to listen. */
const afterListening = (text: string): string | null => {
  const at = text.search(/\.listen\s*\(/);
  if (at < 0) return null;
  const rest = withoutComments(text.slice(at));
  return [...rest.matchAll(/console\.(?:log|info)\((?:(["'])(?:[^"'\\]|\\.)*\1|`[^`$\\]*`)\)/g)]
    .map(([call]) => said(call) ?? "")
    .join("");
};

export const readScript = (text: string): Script => {
  const lines = statementsOf(text).map(said);
  return {
    printed: lines.length === 0 || lines.includes(null) ? null : lines.join(""),
    listening: afterListening(text),
  };
};
