import type { Sample } from "./sample.ts";

const dockerfile = `# escape=\`

# An installer is fetched, run and deleted in three lines.
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

RUN Invoke-WebRequest -UseBasicParsing -OutFile C:\\jdk.msi \`
    -Uri https://github.com/adoptium/temurin17-binaries/releases/download/jdk-17.0.13%2B11/OpenJDK17U-jdk_x64_windows_hotspot_17.0.13_11.msi
RUN Start-Process msiexec.exe -ArgumentList '/i', 'C:\\jdk.msi', '/qn' -Wait
RUN Remove-Item C:\\jdk.msi

WORKDIR C:\\app
COPY app .
EXPOSE 8080
CMD ["java", "-jar", "bookings.jar"]
`;

const settings = `server.port=8080
bookings.open=09:00
bookings.close=17:30
`;

/** An installer that stays in a layer after it was deleted: what is paid for and hidden, and how not to. */
export const bookings: Sample = {
  id: "bookings",
  path: "C:\\src\\bookings",
  title: "An installer that is deleted, and still paid for",
  lines: ["docker build -t bookings C:\\src\\bookings", "docker history bookings", "docker run -d --name b1 bookings"],
  files: {
    Dockerfile: dockerfile,
    ".dockerignore": "Dockerfile\n.dockerignore\n",
    "app\\bookings.jar": "The program itself is not part of this sample.\n",
    "app\\bookings.properties": settings,
  },
};
