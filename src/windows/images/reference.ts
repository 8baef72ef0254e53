import { type Failure, failure } from "#core/failure.ts";

/** An image reference, taken apart. */
export interface Reference {
  /** Canonical: `docker.io/library/golang`, `mcr.microsoft.com/windows/nanoserver`. */
  readonly repository: string;
  /** As the client prints it: `golang`. */
  readonly familiar: string;
  /** `latest` where neither tag nor digest is given. */
  readonly tag: string;
  /** `sha256:…` */
  readonly digest?: string;
}

// Grammar: github.com/distribution/reference.
const domain = /^(?:localhost|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|[A-Za-z0-9-]+)(?::\d+)?$/;
const path = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagWord = /^\w[\w.-]{0,127}$/;
const digestWord = /^sha256:[0-9a-f]{64}$/;

const isDomain = (word: string): boolean => (/[.:]/.test(word) || word === "localhost") && domain.test(word);

// Source: reference/docker-cli.md §2.8.
const invalid = (name: string): Failure =>
  path.test(name.toLowerCase()) && name !== name.toLowerCase()
    ? failure("400", `invalid reference format: repository name (${name}) must be lowercase`)
    : failure("400", "invalid reference format");

/** Takes a reference apart; a Failure with the engine's words where it is none. */
export const parseReference = (text: string): Reference | Failure => {
  const [named = "", digest, ...more] = text.split("@");
  if (more.length > 0 || (digest !== undefined && !digestWord.test(digest))) return invalid("");
  const colon = named.lastIndexOf(":");
  const tagged = colon > named.lastIndexOf("/");
  const name = tagged ? named.slice(0, colon) : named;
  const tag = tagged ? named.slice(colon + 1) : "latest";
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const onHub = !isDomain(first) || first === "docker.io";
  const rest = isDomain(first) ? name.slice(slash + 1) : name;
  const full = onHub && !rest.includes("/") ? `library/${rest}` : rest;
  if (!path.test(full) || !tagWord.test(tag)) return invalid(full);
  return {
    repository: `${onHub ? "docker.io" : first}/${full}`,
    familiar: onHub ? full.replace(/^library\//, "") : `${first}/${full}`,
    tag,
    ...(digest === undefined ? {} : { digest }),
  };
};
