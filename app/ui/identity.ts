const known = new WeakMap<object, number>();
let last = 0;

/** A number for a value that never changes: the same one for the very same value. */
export const identityOf = (value: object): number => {
  const number = known.get(value) ?? ++last;
  known.set(value, number);
  return number;
};
