import type { Sample } from "./sample.ts";

const dockerfile = `# escape=\`

# A shop of one page, served by IIS.
FROM mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022

SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

# What IIS shows by default goes; the shop gets a folder of its own for its orders.
RUN Remove-Item -Recurse C:\\inetpub\\wwwroot\\*; \`
    New-Item -ItemType Directory -Path C:\\orders | Out-Null; \`
    icacls C:\\orders /grant 'IIS_IUSRS:(OI)(CI)M' | Out-Null

ENV SHOP_NAME="Corner shop"
WORKDIR C:\\inetpub\\wwwroot
COPY site .
EXPOSE 80
`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Corner shop</title>
<link rel="stylesheet" href="shop.css">
</head>
<body>
<h1>Corner shop</h1>
<ul>
<li>Bread, 2.80</li>
<li>Milk, 1.20</li>
<li>Apples, 3.10</li>
</ul>
</body>
</html>
`;

const style = `body { font: 18px/1.5 "Segoe UI", sans-serif; margin: 3rem auto; max-width: 30rem; }
li { padding: .25rem 0; border-bottom: 1px solid #ccc; }
`;

const config = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files><clear /><add value="index.html" /></files>
    </defaultDocument>
  </system.webServer>
</configuration>
`;

/** Server Core, IIS, three files: the sample that every host starts with. */
export const shop: Sample = {
  id: "shop",
  path: "C:\\src\\shop",
  title: "A page on IIS",
  lines: ["docker build -t shop C:\\src\\shop", "docker run -d --name web -p 8080:80 shop", "docker ps"],
  files: {
    Dockerfile: dockerfile,
    ".dockerignore": "*.md\n.git\n",
    "README.md": "# Corner shop\n\nBuild it with docker build -t shop .\n",
    "site\\index.html": page,
    "site\\shop.css": style,
    "site\\web.config": config,
  },
};
