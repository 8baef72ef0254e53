const begins = "registry.ask";
const ends = "image.pulled";

/** Where the pull that is under way at a moment has ended, by the kinds of all moments; null where none is, or where it never ends. */
export const pullEnd = (kindAt: (moment: number) => string, moment: number, end: number): number | null => {
  let asked = moment;
  while (asked > 0 && kindAt(asked) !== begins) {
    if (kindAt(asked) === ends) return null;
    asked -= 1;
  }
  if (asked < 1) return null;
  for (let at = moment + 1; at <= end; at += 1) {
    if (kindAt(at) === ends) return at;
    if (kindAt(at) === begins) return null;
  }
  return null;
};
