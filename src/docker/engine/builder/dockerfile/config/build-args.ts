import { nameOf } from "./environment.ts";

type Values = Readonly<Record<string, string | null>>;

/**
 * The build arguments as they stand at one instruction. Plain data; `null` is a name without a value.
 * Source: reference/docker-cli.md §10; moby builder/dockerfile/buildargs.go.
 */
export interface BuildArgs {
  /** From `--build-arg`. `null`: named there without a value and not in the client's environment. */
  readonly given: Values;
  /** Declared by ARG in this stage, with defaults. */
  readonly declared: Values;
  /** Declared before the first FROM. */
  readonly meta: Values;
  /** Names declared anywhere so far. */
  readonly referenced: readonly string[];
}

/** Usable without ARG, and then kept out of the image history. */
const predefined = [
  "HTTP_PROXY",
  "http_proxy",
  "HTTPS_PROXY",
  "https_proxy",
  "FTP_PROXY",
  "ftp_proxy",
  "NO_PROXY",
  "no_proxy",
];

const own = (values: Values, name: string): string | undefined =>
  Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;

export const startArgs = (given: Values): BuildArgs => ({ given, declared: {}, meta: {}, referenced: [] });

export interface Declaration {
  readonly name: string;
  readonly value: string | undefined;
}

const withDeclared = (values: Values, declarations: readonly Declaration[]): Values =>
  Object.fromEntries([...Object.entries(values), ...declarations.map(({ name, value }) => [name, value ?? null])]);

export const declare = (args: BuildArgs, declarations: readonly Declaration[]): BuildArgs => ({
  ...args,
  declared: withDeclared(args.declared, declarations),
  referenced: [...new Set([...args.referenced, ...declarations.map(({ name }) => name)])],
});

/** For the ARGs before the first FROM: known to every FROM and, once declared again without a value, to its stage. */
export const declareMeta = (args: BuildArgs, declarations: readonly Declaration[]): BuildArgs => ({
  ...declare(args, declarations),
  meta: withDeclared(args.meta, declarations),
});

/** A stage starts with nothing declared. */
export const forStage = (args: BuildArgs): BuildArgs => ({ ...args, declared: {} });

/** What the whole build knows of arguments after a stage. */
export const afterStage = (args: BuildArgs, stage: BuildArgs): BuildArgs => ({
  ...args,
  referenced: [...new Set([...args.referenced, ...stage.referenced])],
});

const entriesOf = (args: BuildArgs, source: Values): readonly string[] =>
  [...new Set([...Object.keys(source), ...predefined])].sort().flatMap((name) => {
    const value = own(args.given, name) ?? own(source, name) ?? own(args.meta, name);
    return value === undefined ? [] : [`${name}=${value}`];
  });

/** `NAME=value` of every argument that FROM may use. */
export const metaEntries = (args: BuildArgs): readonly string[] => entriesOf(args, args.meta);

/** `NAME=value` of every argument an instruction may use and its environment does not set, sorted. */
export const usableEntries = (args: BuildArgs, environment: readonly string[]): readonly string[] => {
  const set = new Set(environment.map(nameOf));
  return entriesOf(args, args.declared).filter((entry) => !set.has(nameOf(entry)));
};

/** Predefined arguments count in the history, and so in the cache, only where ARG names them. */
export const countsInHistory = (args: BuildArgs, name: string): boolean =>
  !predefined.includes(name) || Object.hasOwn(args.declared, name);

/** The line at the end of a build; `undefined` where every argument given was declared. */
export const unconsumedWarning = (args: BuildArgs): string | undefined => {
  const referenced = new Set(args.referenced);
  const left = Object.keys(args.given).filter((name) => !referenced.has(name) && !predefined.includes(name));
  return left.length === 0
    ? undefined
    : `[Warning] One or more build-args [${left.sort().join(" ")}] were not consumed`;
};
