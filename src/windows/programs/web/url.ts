/** A web address in its parts. `path` begins with a slash and keeps its query. */
export interface Address {
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

const shape = /^(?:(https?):\/\/)?(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d{1,5}))?([/?][^#]*)?(?:#.*)?$/i;

/** Reads a web address; http where no scheme is given. Null where it is none. */
export const readAddress = (text: string): Address | null => {
  const [, scheme = "http", host = "", port, rest = ""] = shape.exec(text) ?? [];
  const secure = scheme.toLowerCase() === "https";
  if (host === "" || Number(port ?? 80) > 65_535) return null;
  return {
    scheme: secure ? "https" : "http",
    host,
    port: port === undefined ? (secure ? 443 : 80) : Number(port),
    path: rest.startsWith("/") ? rest : `/${rest}`,
  };
};

/** `localhost:8080`, as it stands in the Host header: without the port that everybody takes. */
export const authority = ({ scheme, host, port }: Address): string =>
  port === (scheme === "https" ? 443 : 80) ? host : `${host}:${port}`;
