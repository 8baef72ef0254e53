const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether two plain values say the same: JSON data, with functions and anything else compared by identity. */
export const alike = (one: unknown, other: unknown): boolean => {
  if (one === other || Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const form = Object.getPrototypeOf(one);
  if (form !== Object.getPrototypeOf(other) || (form !== Object.prototype && form !== Array.prototype)) return false;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) if (!Object.hasOwn(other, key) || !alike(one[key], other[key])) return false;
  return true;
};
