/** An image's name taken apart. */
export interface Reference {
  /** Registry host; `docker.io` where none is written. */
  readonly domain: string;
  /** Repository in the registry; `library/nano` for `nano`. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

export type ReferenceRead = { readonly reference: Reference } | { readonly error: string };

const defaultDomain = "docker.io";
const officialPrefix = "library/";

const pathPart = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const hostPart = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const domainPattern = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const pathPattern = new RegExp(`^${pathPart}(?:/${pathPart})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;

const isDomain = (text: string): boolean => /[.:]/.test(text) || text === "localhost" || text !== text.toLowerCase();

const splitDomain = (name: string): readonly [string, string] => {
  const slash = name.indexOf("/");
  if (slash < 0 || !isDomain(name.slice(0, slash))) return [defaultDomain, slash < 0 ? officialPrefix + name : name];
  const domain = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  if (domain !== defaultDomain && domain !== "index.docker.io") return [domain, rest];
  return [defaultDomain, rest.includes("/") ? rest : officialPrefix + rest];
};

/** Reads an image's name as the client does, before any registry is asked. */
export const parseReference = (text: string): ReferenceRead => {
  const bad: ReferenceRead = { error: "invalid reference format" };
  if (/^[0-9a-f]{64}$/.test(text))
    return {
      error: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`,
    };
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const colon = named.lastIndexOf(":");
  const tagged = colon > named.lastIndexOf("/");
  const tag = tagged ? named.slice(colon + 1) : undefined;
  const [domain, path] = splitDomain(tagged ? named.slice(0, colon) : named);
  if (path !== path.toLowerCase())
    return { error: `invalid reference format: repository name (${path}) must be lowercase` };
  if (!domainPattern.test(domain) || !pathPattern.test(path)) return bad;
  if (tag !== undefined && !tagPattern.test(tag)) return bad;
  if (digest !== undefined && !digestPattern.test(digest)) return bad;
  if (`${domain}/${path}`.length > 255) return { error: "repository name must not be more than 255 characters" };
  return {
    reference: {
      domain,
      path,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    },
  };
};

const suffixOf = ({ tag, digest }: Reference): string =>
  (tag === undefined ? "" : `:${tag}`) + (digest === undefined ? "" : `@${digest}`);

/** The name with everything spelled out, e.g. `docker.io/library/nano`. */
export const fullName = ({ domain, path }: Reference): string => `${domain}/${path}`;

/** The name as people write it, e.g. `nano`. */
export const familiarName = ({ domain, path }: Reference): string => {
  if (domain !== defaultDomain) return `${domain}/${path}`;
  return path.startsWith(officialPrefix) && !path.slice(officialPrefix.length).includes("/")
    ? path.slice(officialPrefix.length)
    : path;
};

export const fullReference = (reference: Reference): string => fullName(reference) + suffixOf(reference);

export const familiarReference = (reference: Reference): string => familiarName(reference) + suffixOf(reference);

/** A name without tag or digest means its tag `latest`. */
export const withDefaultTag = (reference: Reference): Reference =>
  reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: "latest" } : reference;

/** What the Engine API takes as `tag`: the digest if there is one. Source: docker-cli.md §5.1. */
export const apiTag = ({ tag, digest }: Reference): string => digest ?? tag ?? "";
