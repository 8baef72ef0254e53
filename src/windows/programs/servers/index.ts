import type { Program } from "#shell/system.ts";
import { mysql } from "./mysql.ts";
import { mysqld } from "./mysqld.ts";
import { programOf, type Server } from "./server.ts";

const known: readonly Server[] = [
  {
    image: "nginx.exe",
    version: "1.27.3",
    asks: [
      [/^-v$/i, "nginx version: nginx/{version}\n"],
      [/-s (?:stop|quit|reload)/, ""],
    ],
  },
  {
    image: "httpd.exe",
    version: "2.4.62",
    asks: [
      [/^-v$/, "Server version: Apache/{version} (Win64)\n"],
      [/-k (?:install|uninstall|stop)/, ""],
      [/^-t\b/, "Syntax OK\n"],
    ],
  },
  { image: "w3wp.exe", version: "10.0.20348.1", quiet: true, asks: [] },
  { image: "sqlservr.exe", version: "16.0.1000.6", asks: [] },
  { image: "caddy.exe", version: "2.8.4", talks: true, asks: [[/^version$/, "v{version}\n"]] },
  { image: "consul.exe", version: "1.20.1", talks: true, asks: [[/^-{0,2}version$/, "Consul v{version}\n"]] },
  { image: "redis-server.exe", version: "3.0.504", talks: true, asks: [] },
  { image: "mongod.exe", version: "8.0.4", talks: true, asks: [[/^--version$/, "db version v{version}\n"]] },
];

/** Servers, and a client of one. */
export const servers: readonly Program[] = [...known.map(programOf), mysql, mysqld];
