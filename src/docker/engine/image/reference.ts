import { type Failure, failure, isFailure } from "#core/failure.ts";

/** A name of an image, taken apart. */
export interface ImageName {
  /** As the engine shows it: `nano`, `mcr.microsoft.com/windows/nanoserver`. */
  readonly repository: string;
  /** Without the registry's host: `library/nano`, `windows/nanoserver`. */
  readonly path: string;
  readonly tag: string | null;
  /** `sha256:…` */
  readonly digest: string | null;
}

// Grammar: github.com/distribution/reference, regexp.go.
const part = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const label = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const pathPattern = new RegExp(`^${part}(?:/${part})*$`);
const domainPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::\\d+)?$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;

const hub = "docker.io";
const namesHost = (first: string): boolean =>
  /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();

const split = (name: string): readonly [host: string, path: string] => {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const hosted = slash >= 0 && namesHost(first);
  const host = hosted && first !== "index.docker.io" ? first : hub;
  const rest = hosted ? name.slice(slash + 1) : name;
  return [host, host === hub && !rest.includes("/") ? `library/${rest}` : rest];
};

const tooLong = 255;

/** Reads an image's name. Texts: reference/docker-cli.md §2.8. */
export const parseImageName = (text: string): ImageName | Failure => {
  const wrong = failure("400", "invalid reference format");
  if (/^[0-9a-f]{64}$/.test(text))
    return failure("400", `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? null : text.slice(at + 1);
  const colon = named.lastIndexOf(":");
  const tagged = colon > named.lastIndexOf("/");
  const tag = tagged ? named.slice(colon + 1) : null;
  const [host, path] = split(tagged ? named.slice(0, colon) : named);
  if (path !== path.toLowerCase() && pathPattern.test(path.toLowerCase()))
    return failure("400", `invalid reference format: repository name (${path}) must be lowercase`);
  if (!domainPattern.test(host) || !pathPattern.test(path)) return wrong;
  if ((tag !== null && !tagPattern.test(tag)) || (digest !== null && !digestPattern.test(digest))) return wrong;
  if (host.length + path.length >= tooLong)
    return failure("400", `repository name must not be more than ${tooLong} characters`);
  const repository = host === hub ? path.replace(/^library\/(?=[^/]+$)/, "") : `${host}/${path}`;
  return { repository, path, tag, digest };
};

/** As the engine writes it; without tag and digest it means its tag `latest`. */
export const nameText = ({ repository, tag, digest }: ImageName): string =>
  digest === null ? `${repository}:${tag ?? "latest"}` : `${repository}@${digest}`;

/** The name with its tag or digest, `latest` added; the text itself where it is no name. */
export const normalName = (text: string): string => {
  const name = parseImageName(text);
  return isFailure(name) ? text : nameText(name);
};

/** The repository of `name:tag` or `name@digest` as the engine writes them. */
export const repositoryOf = (text: string): string => {
  const name = parseImageName(text);
  return isFailure(name) ? text : name.repository;
};
