// Source: microsoft/dotnet-framework-docker, StefanScherer/dockerfiles-windows: files that make directories in images of which more is there than is modelled.
import { expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

const image = "example/tool:windowsservercore-ltsc2022";

it("makes a directory where nobody knows whether there is one, and refuses it where there is", () => {
  const window = new CommandWindow();
  window.type(`docker run -d --name tool ${image} ping -t localhost`);
  const inside = (line: string): string => window.type(`docker exec tool ${line}`);
  expect(inside('cmd /c "mkdir C:\\new\\sub & dir /b /ad C:\\new"')).toBe("sub\n");
  expect(inside('cmd /c "mkdir C:\\new\\sub"')).toBe("A subdirectory or file C:\\new\\sub already exists.\n");
  expect(
    inside('powershell -c "mkdir C:\\more | Out-Null; New-Item C:\\more\\a.txt | Out-Null; dir -Name C:\\more"'),
  ).toContain("a.txt\n");
  expect(inside('cmd /c "mklink /D C:\\l C:\\new & ren C:\\more\\a.txt b.txt & dir /b C:\\more C:\\l"')).toContain(
    "b.txt\nsub\n",
  );
  expect(inside('powershell -c "mkdir C:\\more"')).toContain(
    "An item with the specified name C:\\more already exists.",
  );
});
