import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { placements } from "../common/placement.ts";
import { assemblySize } from "../dotnet/project/packages.ts";
import type { Project } from "../dotnet/project/project.ts";
import { copyInto } from "../xcopy/copy-tree.ts";

/** What of a classic web project belongs to its site. Source: learn.microsoft.com, "Web publishing pipeline": content files and `bin`. */
const content = /\.(?:aspx|ascx|ashx|asmx|asax|cshtml|html?|css|js|png|gif|jpe?g|ico|svg|svc|master|config|txt)$/i;
const kept = /^(?:content|scripts|views|images|fonts|app_data|areas)$/i;

/** Puts a classic web project's site into a directory. */
export const publishSite = (system: System, project: Project, directory: string): void => {
  const nodes = system.list(project.directory);
  for (const { name, kind } of isFailure(nodes) ? [] : nodes) {
    const path = joinTo(project.directory, name);
    if (kind === "directory" && kept.test(name)) copyInto(system, path, joinTo(directory, name), true);
    else if (kind === "file" && content.test(name) && !/^packages\.config$/i.test(name)) {
      if (system.find(directory) === null) system.makeDirectory(directory);
      system.copy(path, joinTo(directory, name));
    }
  }
  const names = [project.assembly, ...project.packages.map(({ id }) => id)];
  const list = names.map((each) => `${each.replaceAll(" ", "+")}.dll:${assemblySize(each)}`).join(" ");
  system.install(
    placements(joinTo(directory, "bin"), list, { modified: system.wallClock() }),
    `publication of ${project.name}`,
  );
};
