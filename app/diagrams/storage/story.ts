/** A host and typed lines that show this picture at its best: a file is copied up, one fills blocks, one is struck out, and the journal notes it all. */
export const storageStory = {
  host: "windows-server-2022",
  lines: [
    "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    "docker exec web fsutil usn createjournal m=8388608 a=1048576 C:",
    'docker exec web cmd /c "echo one more line>>C:\\inetpub\\wwwroot\\iisstart.png"',
    "docker exec web fsutil file createnew C:\\inetpub\\wwwroot\\catalog.dat 5000000",
    "docker exec web cmd /c del C:\\inetpub\\wwwroot\\iisstart.htm",
  ],
} as const;
