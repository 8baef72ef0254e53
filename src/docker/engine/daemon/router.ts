import type { Exchange } from "../api/exchange.ts";
import type { Endpoint } from "./call.ts";
import { endpoints } from "./routes.ts";

interface Route {
  readonly endpoint: Endpoint;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const parameter = /\{(\w+)(:\.\*)?\}/g;

const routeOf = (endpoint: Endpoint): Route => ({
  endpoint,
  pattern: new RegExp(
    `^${endpoint.path.replace(parameter, (_, __, any) => (any === undefined ? "([^/]+)" : "(.+)"))}$`,
    "s",
  ),
  names: [...endpoint.path.matchAll(parameter)].map(([, name = ""]) => name),
});

const routes: readonly Route[] = endpoints.map(routeOf);

export interface FoundRoute {
  readonly endpoint: Endpoint;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The endpoint of a path; the first of the list that fits. */
export const findRoute = (method: Exchange["method"], path: string): FoundRoute | undefined => {
  const whole = path.startsWith("/") ? path : `/${path}`;
  for (const { endpoint, pattern, names } of routes) {
    if (!endpoint.methods.includes(method)) continue;
    const match = pattern.exec(whole);
    if (match === null) continue;
    return { endpoint, parameters: Object.fromEntries(names.map((name, at) => [name, match[at + 1] ?? ""])) };
  }
  return undefined;
};
