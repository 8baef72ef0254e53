/** Binary operators by how tightly they bind, loosest first. Source: learn.microsoft.com, set. */
const levels: readonly (readonly string[])[] = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

const apply = (operator: string, left: number, right: number): number => {
  switch (operator) {
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "&":
      return left & right;
    case "<<":
      return left << right;
    case ">>":
      return left >> right;
    case "+":
      return (left + right) | 0;
    case "-":
      return (left - right) | 0;
    case "*":
      return Math.imul(left, right);
    case "/":
      return right === 0 ? Number.NaN : Math.trunc(left / right);
    default:
      return right === 0 ? Number.NaN : left % right;
  }
};

const words = /\s*(?:(0x[0-9a-f]+|\d+)|([a-z_][\w.]*)|(<<=|>>=|<<|>>|[-+*/%&|^]=|[-+*/%&|^()=,!~]))/iy;

interface Tape {
  readonly words: readonly string[];
  at: number;
  nesting: number;
  failed: boolean;
}

const tapeOf = (text: string): Tape | null => {
  const list: string[] = [];
  words.lastIndex = 0;
  while (words.lastIndex < text.trimEnd().length) {
    const found = words.exec(text);
    if (found === null) return null;
    list.push(found[0].trim());
  }
  return { words: list, at: 0, nesting: 0, failed: false };
};

/** Value of a `set /a` expression, or the text of its error. Names stand for variables, unset ones for 0. */
export const arithmetic = (
  text: string,
  read: (name: string) => number,
  assign: (name: string, value: number) => void,
): number | string => {
  const tape = tapeOf(text);
  if (tape === null || tape.words.length === 0) return "Missing operand.";
  const peek = (): string => tape.words[tape.at] ?? "";
  const isName = (word: string): boolean => /^[a-z_]/i.test(word);

  const unary = (): number => {
    const word = peek();
    tape.at += 1;
    tape.nesting += 1;
    if (word === "" || tape.nesting > 200) tape.failed = true;
    let value = 0;
    if (!tape.failed) {
      if (word === "-") value = -unary();
      else if (word === "+") value = unary();
      else if (word === "~") value = ~unary();
      else if (word === "!") value = unary() === 0 ? 1 : 0;
      else if (word === "(") {
        value = assignment();
        if (peek() !== ")") tape.failed = true;
        tape.at += 1;
      } else if (isName(word)) value = read(word);
      else if (/^0[0-7]+$/.test(word)) value = Number.parseInt(word, 8);
      else if (/^\d/.test(word)) value = Number(word) | 0;
      else tape.failed = true;
    }
    tape.nesting -= 1;
    return value;
  };

  const binary = (level: number): number => {
    const operators = levels[level];
    if (operators === undefined) return unary();
    let value = binary(level + 1);
    while (!tape.failed && operators.includes(peek())) {
      const operator = peek();
      tape.at += 1;
      value = apply(operator, value, binary(level + 1));
    }
    return value;
  };

  const assignment = (): number => {
    const name = peek();
    const operator = tape.words[tape.at + 1] ?? "";
    if (!isName(name) || !/^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator)) return binary(0);
    tape.at += 2;
    tape.nesting += 1;
    if (tape.nesting > 200) tape.failed = true;
    const value = tape.failed ? 0 : assignment();
    tape.nesting -= 1;
    const next = operator === "=" ? value : apply(operator.slice(0, -1), read(name), value);
    assign(name, next);
    return next;
  };

  let value = assignment();
  while (!tape.failed && peek() === ",") {
    tape.at += 1;
    value = assignment();
  }
  if (Number.isNaN(value)) return "Divide by zero error.";
  return tape.failed || tape.at < tape.words.length ? "Missing operator." : value;
};
