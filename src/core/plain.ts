/** Freezes plain data through and through. Throws, naming the place, on anything that could not be saved: functions, class instances, NaN. */
export const deepFreeze = (value: unknown, where: string): void => {
  if (value === null || value === undefined) return;
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value)) throw new Error(`${where} holds ${value}, which a world cannot keep.`);
      return;
    case "object":
      break;
    default:
      throw new Error(`${where} holds a ${typeof value}, which a world cannot keep.`);
  }
  if (Object.isFrozen(value)) return;
  const shape: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && shape !== Object.prototype && shape !== null)
    throw new Error(`${where} holds an instance of a class, which a world cannot keep.`);
  Object.freeze(value);
  for (const [key, each] of Object.entries(value)) deepFreeze(each, `${where}.${key}`);
};
