import { utf8Length } from "#contract/file-tree/index.ts";
import { httpDate, type WebReply, type WebRequest } from "../reply.ts";

/** What IIS says of an error: to who asks from the same machine in detail, to others in a page of its own. Texts: IIS 10, custerr and detailed errors; the markup is Silo's. */
interface Problem {
  readonly status: number;
  readonly reason: string;
  readonly substatus: number;
  /** Of the page for others. */
  readonly title: string;
  readonly says: string;
  /** Of the page for who asks from the same machine. */
  readonly detailed: string;
}

const missing = {
  status: 404,
  reason: "Not Found",
  title: "404 - File or directory not found.",
  says: "The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.",
};

/** By status and substatus. Source: learn.microsoft.com, "The HTTP status codes in IIS". */
export const problems = {
  notFound: {
    ...missing,
    substatus: 0,
    detailed: "The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.",
  },
  unknownKind: {
    ...missing,
    substatus: 3,
    detailed:
      "The page you are requesting cannot be served because of the extension configuration. If the page is a script, add a handler. If the file should be downloaded, add a MIME map.",
  },
  hiddenSegment: {
    ...missing,
    substatus: 8,
    detailed:
      "The request filtering module is configured to deny a path in the URL that contains a hiddenSegment section.",
  },
  noBrowsing: {
    status: 403,
    reason: "Forbidden",
    substatus: 14,
    title: "403 - Forbidden: Access is denied.",
    says: "You do not have permission to view this directory or page using the credentials that you supplied.",
    detailed: "The Web server is configured to not list the contents of this directory.",
  },
  notAllowed: {
    status: 405,
    reason: "Method Not Allowed",
    substatus: 0,
    title: "405 - HTTP verb used to access this page is not allowed.",
    says: "The page you are looking for cannot be displayed because an invalid method (HTTP verb) was used to attempt access.",
    detailed: "The page you are looking for cannot be displayed because an invalid method (HTTP verb) is being used.",
  },
} as const satisfies Readonly<Record<string, Problem>>;

const page = (title: string, heading: string, ...lines: readonly string[]): string =>
  `<!DOCTYPE html>\r\n<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<h1>Server Error</h1>\r\n<h2>${heading}</h2>\r\n${lines.map((line) => `<h3>${line}</h3>\r\n`).join("")}</body>\r\n</html>\r\n`;

export const serverName = "Microsoft-IIS/10.0";

/** The page of an error, `now` in Unix milliseconds. */
export const problemPage = (
  { status, reason, substatus, title, says, detailed }: Problem,
  { local }: WebRequest,
  now: number,
): WebReply => {
  const number = `${status}.${substatus}`;
  const heading = `HTTP Error ${number} - ${reason}`;
  const body = local
    ? page(`IIS 10.0 Detailed Error - ${number} - ${reason}`, heading, detailed)
    : page(title, title, says);
  const length = utf8Length(body);
  const headers = [
    ["Content-Type", local ? "text/html; charset=utf-8" : "text/html"],
    ["Server", serverName],
    ["Date", httpDate(now)],
    ["Content-Length", String(length)],
  ] as const;
  return { status, reason, headers, body, length };
};
