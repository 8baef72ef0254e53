import type { Story } from "../story.ts";

const image = "mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022";

/** `docker run`, from the typed line to a web server in a container. */
export const houseStory: Story = {
  host: "windows-server-2022",
  before: [`docker pull ${image}`],
  lines: [`docker run -d --name web -p 8080:80 ${image}`],
  opens: "agent-create-process",
};
