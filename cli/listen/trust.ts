import type { IncomingHttpHeaders } from "node:http";

const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|api\.moby\.localhost)(?::\d+)?$/i;

/** Does a request come from a program of this computer? A page in a browser sends its origin, or the name that led it here. */
export const isTrusted = ({ origin, host }: IncomingHttpHeaders): boolean =>
  origin === undefined && (host === undefined || local.test(host));
