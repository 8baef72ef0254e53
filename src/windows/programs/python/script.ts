/** What of a script can be told from its text. Rules of thumb, and assumptions: nothing is evaluated. */
export interface Script {
  /** What it prints, where it does nothing but print; null for any other. */
  readonly printed: string | null;
  /** Whether it is a server that runs for as long as it is wanted. */
  readonly serves: boolean;
}

const say = /^print\(\s*(["'])((?:[^"'\\]|\\.)*)\1\s*(?:,\s*flush\s*=\s*True\s*)?\)$/;

const said = (line: string): string | null => {
  const found = say.exec(line);
  return found === null ? null : `${(found[2] ?? "").replace(/\\(["'\\])/g, "$1").replaceAll("\\n", "\n")}\n`;
};

const server =
  /\.serve_forever\s*\(|\bapp\.run\s*\(|\buvicorn\.run\s*\(|\bweb\.run_app\s*\(|\bserve\s*\(\s*app\b|\brun_simple\s*\(/;

export const readScript = (text: string): Script => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(said);
  return {
    printed: lines.length === 0 || lines.includes(null) ? null : lines.join(""),
    serves: server.test(text),
  };
};
