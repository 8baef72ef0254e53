/** Registry values of one layer or disk by full name; null: deleted. */
export type Values = Readonly<Record<string, string | null>>;

/** The name under which `values` already has what differs in case only. */
export const spelledIn = (values: Values, name: string): string | undefined => {
  if (name in values) return name;
  const wanted = name.toUpperCase();
  return Object.keys(values).find((each) => each.toUpperCase() === wanted);
};
