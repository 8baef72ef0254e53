/** What selectors ask of an element, from itself up to the root. */
export interface Subject {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Subject | null;
}

type Test = (subject: Subject) => boolean;

/** A selector that has been read. `weight`: its specificity, classes times a hundred plus names. */
export interface Selector {
  readonly matches: Test;
  readonly weight: number;
}

const CLASS = 100;

/** Splits at `mark`, but not inside brackets. */
export const splitAt = (text: string, mark: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if ("([".includes(letter)) depth += 1;
    else if (")]".includes(letter)) depth -= 1;
    else if (depth === 0 && letter === mark) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
};

const SIMPLE = /^(?:\.([\w-]+)|\[([\w-]+)(?:(~?=)"([^"]*)")?\]|::?([\w-]+)(\()?|([\w-]+|\*))/;

/** The index after the bracket that closes the one before `from`. */
const closing = (text: string, from: number): number => {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
  return at;
};

const wordsOf = (text: string | undefined): readonly string[] => (text ?? "").split(" ");

const functional = (name: string, inner: readonly Selector[]): Selector => {
  const any: Test = (subject) => inner.some(({ matches }) => matches(subject));
  const weight = Math.max(0, ...inner.map((each) => each.weight));
  if (name === "where") return { matches: any, weight: 0 };
  if (name === "is") return { matches: any, weight };
  return { matches: name === "not" ? (subject) => !any(subject) : () => false, weight };
};

/** `.a[b="c"]:is(…)`; what a still drawing never is (hovered, a pseudo-element) matches nothing. */
const compound = (text: string): Selector => {
  const tests: Test[] = [];
  let weight = 0;
  let rest = text;
  while (rest !== "") {
    const match = SIMPLE.exec(rest);
    if (match === null) throw new Error(`No selector: ${text}`);
    const [whole, class_, attribute, sign, value, pseudo, bracket, name] = match;
    let taken = whole.length;
    if (class_ !== undefined) tests.push(({ attributes }) => wordsOf(attributes.class).includes(class_));
    else if (attribute !== undefined)
      tests.push(({ attributes }) => {
        const found = attributes[attribute];
        if (found === undefined || sign === undefined) return found !== undefined;
        return sign === "=" ? found === value : wordsOf(found).includes(value ?? "");
      });
    else if (pseudo !== undefined && bracket !== undefined) {
      const end = closing(rest, taken);
      const inner = functional(pseudo, selectorsOf(rest.slice(taken, end - 1)));
      tests.push(inner.matches);
      weight += inner.weight;
      taken = end;
    } else if (pseudo !== undefined) tests.push(({ parent }) => pseudo === "root" && parent === null);
    else if (name !== "*") tests.push((subject) => subject.name === name);
    weight += bracket !== undefined ? 0 : name === undefined ? CLASS : 1;
    rest = rest.slice(taken);
  }
  return { matches: (subject) => tests.every((test) => test(subject)), weight };
};

/** `a b`, `a > b`. */
const complex = (text: string): Selector => {
  const parts = splitAt(text.replaceAll(/\s*>\s*/g, " > "), " ");
  const chain = parts.filter((part) => part !== ">").map(compound);
  const direct = parts.flatMap((part, at) => (part === ">" ? [] : [parts[at - 1] === ">"]));
  const upwards = (subject: Subject | null, at: number): boolean => {
    if (subject === null || chain[at]?.matches(subject) !== true) return false;
    if (at === 0) return true;
    if (direct[at] === true) return upwards(subject.parent, at - 1);
    for (let each = subject.parent; each !== null; each = each.parent) if (upwards(each, at - 1)) return true;
    return false;
  };
  return {
    matches: (subject) => upwards(subject, chain.length - 1),
    weight: chain.reduce((sum, each) => sum + each.weight, 0),
  };
};

/** Reads a list of selectors. */
export const selectorsOf = (text: string): readonly Selector[] => splitAt(text, ",").map(complex);
