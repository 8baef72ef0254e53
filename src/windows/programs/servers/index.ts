import type { Program } from "#shell/system.ts";
import { mysqld } from "./mysqld.ts";
import { programOf, type Server } from "./server.ts";

const silent: readonly Server[] = [
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
  { image: "w3wp.exe", version: "10.0.20348.1", asks: [] },
  { image: "sqlservr.exe", version: "16.0.1000.6", asks: [] },
];

/** Servers that say nothing while they run. */
export const servers: readonly Program[] = [...silent.map(programOf), mysqld];
