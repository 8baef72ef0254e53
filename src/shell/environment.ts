/** Environment variables as Windows has them: names keep their spelling but are compared without case. */
export type Environment = Readonly<Record<string, string>>;

export const sameEnvName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

const spelling = (env: Environment, name: string): string | undefined => {
  const folded = name.toUpperCase();
  return Object.keys(env).find((key) => key.toUpperCase() === folded);
};

export const envValue = (env: Environment, name: string): string | undefined => {
  const key = spelling(env, name);
  return key === undefined ? undefined : env[key];
};

/** Sets a variable; one that exists keeps the spelling it was created with. */
export const withEnv = (env: Environment, name: string, value: string): Environment => ({
  ...env,
  [spelling(env, name) ?? name]: value,
});

export const withoutEnv = (env: Environment, name: string): Environment =>
  Object.fromEntries(Object.entries(env).filter(([key]) => !sameEnvName(key, name)));
