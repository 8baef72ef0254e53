const parts = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];

/** Order of names in which `net2` comes before `net10`. */
export const naturally = (a: string, b: string): number => {
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x = "", y = ""] = [left[at], right[at]];
    if (x === y) continue;
    if (/^\d/.test(x) && /^\d/.test(y) && Number(x) !== Number(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
};
