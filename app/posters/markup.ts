/** An element of a drawing. Text stands as characters, not as references. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

const REFERENCES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&nbsp;": "\u00a0",
};

const unescaped = (text: string): string => text.replaceAll(/&[#\w]+;/g, (each) => REFERENCES[each] ?? each);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Reads the one element that React has written as static markup, or a browser that React has drawn into. Throws at what neither writes. */
export const parseMarkup = (markup: string): Element => {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: (Element | string)[];
  }
  const top: Open = { name: "", attributes: {}, children: [] };
  const stack: Open[] = [top];
  let end = 0;
  for (const match of markup.matchAll(TOKEN)) {
    if (match.index !== end) break;
    end += match[0].length;
    const [, closed, name, attributes = "", empty, text] = match;
    const holder = stack.at(-1) ?? top;
    if (text !== undefined) holder.children.push(unescaped(text));
    else if (closed !== undefined) {
      if (stack.pop()?.name !== closed || stack.length === 0) throw new Error(`</${closed}> closes nothing.`);
    } else if (name !== undefined) {
      const element: Open = { name, attributes: {}, children: [] };
      for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) element.attributes[key] = unescaped(value);
      holder.children.push(element);
      if (empty !== "/") stack.push(element);
    }
  }
  const [root] = top.children;
  if (end !== markup.length || stack.length !== 1 || root === undefined || typeof root === "string")
    throw new Error(`No markup of one element: …${markup.slice(end, end + 40)}`);
  return root;
};

/** As XML. */
export const written = (node: Element | string): string => {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  return node.children.length === 0
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${node.children.map(written).join("")}</${node.name}>`;
};
