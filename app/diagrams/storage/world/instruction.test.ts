// Source: reference/docker-cli.md §4.3: how the classic builder writes history on Windows.
import { expect, it } from "vitest";
import { instructionOf } from "./instruction.ts";

it.each([
  ["cmd /S /C #(nop)  EXPOSE 80/tcp", "EXPOSE 80/tcp"],
  ["cmd /S /C mkdir C:\\app", "RUN mkdir C:\\app"],
  [
    "powershell -Command $ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'; Add-WindowsFeature Web-Server",
    "RUN Add-WindowsFeature Web-Server",
  ],
  ["powershell -Command $ErrorActionPreference = 'Stop'; #(nop) COPY dir:1 in C:\\site ", "COPY dir:1 in C:\\site"],
  ["Apply image 10.0.20348.2700", "Apply image 10.0.20348.2700"],
])("tells %s as a Dockerfile would", (createdBy, instruction) => {
  expect(instructionOf(createdBy)).toBe(instruction);
});
