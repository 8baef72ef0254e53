const usual = "\u0010\u0011";

const controls: Readonly<Record<string, number>> = { "@": 0, "[": 27, "\\": 28, "]": 29, "^": 30, _: 31 };

const keyOf = (name: string): string | undefined => {
  if (name.length === 1) return name;
  const [, letter = ""] = /^ctrl-(.)$/.exec(name) ?? [];
  const code = /[a-z]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : controls[letter];
  return code === undefined ? undefined : String.fromCharCode(code);
};

/** What has to be typed to leave a container: `ctrl-x,y` as characters; Ctrl-P Ctrl-Q for none and for what is no sequence. Source: moby/term ascii.go. */
export const detachKeys = (given: string): string => {
  const keys = given.split(",").map(keyOf);
  return given === "" || keys.includes(undefined) ? usual : keys.join("");
};
