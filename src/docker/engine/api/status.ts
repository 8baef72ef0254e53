/** Reason phrases of RFC 9110 that the engine uses. */
const phrases: Readonly<Record<number, string>> = {
  101: "Switching Protocols",
  200: "OK",
  201: "Created",
  204: "No Content",
  304: "Not Modified",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
};

/** `404 Not Found`. */
export const statusText = (status: number): string => `${status} ${phrases[status] ?? ""}`.trim();
