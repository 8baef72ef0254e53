import type { Sample } from "./sample.ts";

const dockerfile = `FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ARG GREETING=Hello
ENV GREETING=\${GREETING}
USER ContainerAdministrator
RUN mkdir C:\\ticker && echo made by the build > C:\\ticker\\origin.txt
USER ContainerUser
COPY ticker.cmd C:/ticker/
WORKDIR C:/ticker
CMD ["cmd", "/c", "ticker.cmd"]
`;

const script = `@echo off
echo %GREETING% from %COMPUTERNAME%
type origin.txt
for %%n in (1 2 3) do echo tick %%n
ping -n 3 127.0.0.1 > nul
echo done
`;

/** Nano Server and a batch file: the smallest thing that runs and ends. */
export const ticker: Sample = {
  id: "ticker",
  path: "C:\\src\\ticker",
  title: "A batch file on Nano Server",
  lines: ["docker build -t ticker C:\\src\\ticker", "docker run --name tick ticker", "docker ps -a"],
  files: { Dockerfile: dockerfile, "ticker.cmd": script },
};
