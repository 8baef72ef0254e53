export type Environment = Readonly<Record<string, string>>;

const keyOf = (environment: Environment, name: string): string | undefined => {
  if (Object.hasOwn(environment, name)) return name;
  const folded = name.toUpperCase();
  return Object.keys(environment).find((each) => each.toUpperCase() === folded);
};

/** Names are the same in any case. */
export const variable = (environment: Environment, name: string): string | undefined => {
  const key = keyOf(environment, name);
  return key === undefined ? undefined : environment[key];
};

/** An empty value removes the variable; the spelling of an existing name stays. */
export const withVariable = (environment: Environment, name: string, value: string): Environment => {
  const key = keyOf(environment, name) ?? name;
  const { [key]: _before, ...rest } = environment;
  return value === "" ? rest : { ...environment, [key]: value };
};

/** Machine-wide variables live here. Source: learn.microsoft.com, setx. */
export const machineEnvironment = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
export const userEnvironment = "HKCU\\Environment";
