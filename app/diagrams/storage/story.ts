import type { Story } from "../story.ts";

/** A file is copied up, one fills blocks, one is struck out, and the journal notes it all. */
export const storageStory: Story = {
  host: "windows-server-2022",
  before: [
    "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    "docker exec web fsutil usn createjournal m=8388608 a=1048576 C:",
  ],
  lines: [
    'docker exec web cmd /c "echo one more line>>C:\\inetpub\\wwwroot\\iisstart.png"',
    "docker exec web fsutil file createnew C:\\inetpub\\wwwroot\\catalog.dat 5000000",
    "docker exec web cmd /c del C:\\inetpub\\wwwroot\\iisstart.htm",
  ],
  stops: [
    "terminal-type",
    "api-request",
    "exec-start",
    "filter-copy-up",
    "file-open",
    "file-write-open",
    "file-write",
    "file-delete",
    "exec-exit",
  ],
  opens: "filter-copy-up",
};
