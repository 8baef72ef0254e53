/** What a web server is asked. */
export interface WebRequest {
  readonly method: string;
  /** As it was sent: with its query, still encoded. */
  readonly path: string;
  /** The Host header. */
  readonly host: string;
  /** It comes from the same compartment: IIS tells who asks there more about errors. */
  readonly local: boolean;
}

/** What a web server answers. */
export interface WebReply {
  readonly status: number;
  readonly reason: string;
  /** In the order in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null: Silo knows how long it is, and not what is in it. */
  readonly body: string | null;
  /** Bytes. */
  readonly length: number;
}

/** `HTTP/1.1 200 OK` and the headers, with CR LF behind each line and an empty one at the end. */
export const headText = ({ status, reason, headers }: WebReply): string =>
  [`HTTP/1.1 ${status} ${reason}`, ...headers.map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number): string => String(value).padStart(2, "0");

/** A date as HTTP writes it; Unix milliseconds. Source: RFC 9110, 5.6.7. */
export const httpDate = (millis: number): string => {
  const at = new Date(millis);
  return `${days[at.getUTCDay()]}, ${two(at.getUTCDate())} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} GMT`;
};
