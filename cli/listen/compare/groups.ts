/** Commands that one host is given one after the other, as both clients take them: words after `docker`. */
export interface Group {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Files of the directory that it runs in. */
  readonly files?: Readonly<Record<string, string>>;
}

const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";
const old = "mcr.microsoft.com/windows/nanoserver:1809";

const words = (line: string): readonly string[] => line.split(" ");

export const groups: readonly Group[] = [
  {
    name: "images",
    commands: [
      ["version", "--format", "{{.Server.Version}} {{.Server.Os}} {{.Server.KernelVersion}}"],
      ["info", "--format", "{{.OSType}} {{.Driver}} {{.Isolation}} {{.NCPU}} {{.ServerVersion}}"],
      words("images"),
      words(`pull ${nano}`),
      words(`pull -q ${nano}`),
      words("images --no-trunc"),
      words("images -q"),
      ["images", "--format", "{{.Repository}}:{{.Tag}} {{.Size}}"],
      ["image", "inspect", nano, "--format", "{{.Os}} {{.OsVersion}} {{len .RootFS.Layers}} {{json .Config.Cmd}}"],
      words(`history ${nano}`),
      words(`tag ${nano} mine:1`),
      words("image ls mine"),
      words("rmi mine:1"),
      words("rmi mine:1"),
      words("pull nosuch/image"),
      words("inspect nosuch"),
      words("tag nosuch mine:2"),
      words("image prune -f"),
      words("system df"),
    ],
  },
  {
    name: "containers",
    commands: [
      words(`run --rm ${nano} cmd /c echo hello`),
      words(`run --name gone ${nano} cmd /c exit 3`),
      words("ps -a"),
      words("wait gone"),
      words("rm gone"),
      words("rm gone"),
      words(`run -d --name web -e MODE=prod -p 8080:80 --label tier=front ${nano} ping -t localhost`),
      words("ps"),
      ["ps", "--format", "{{.Names}} {{.Image}} {{.Ports}} {{.Labels}}"],
      words("ps -q --filter label=tier=front"),
      words("port web"),
      ["inspect", "web", "--format", "{{.Name}} {{.Path}} {{json .Args}} {{.State.Running}} {{.HostConfig.Isolation}}"],
      words("exec web cmd /c echo inside"),
      words("exec web cmd /c exit 7"),
      words("exec -e A=b -w C:\\Windows web cmd /c set A"),
      words("rename web front"),
      words("update --cpus 1 front"),
      words("stop -t 1 front"),
      words("logs --tail 1 front"),
      words("exec front cmd"),
      words("start front"),
      words("restart -t 1 front"),
      words("kill front"),
      words("rm front"),
      words(`create --name made ${nano} cmd /c echo made`),
      words("start -a made"),
      words("logs made"),
      words("diff made"),
      words("container prune -f"),
    ],
  },
  {
    name: "networks-and-volumes",
    commands: [
      words("network ls"),
      ["network", "inspect", "nat", "--format", "{{.Name}} {{.Driver}} {{.Scope}}"],
      words("network create -d nat back"),
      words("network ls -q --filter name=back"),
      words("network rm back"),
      words("network rm back"),
      words("volume create data"),
      words("volume ls"),
      ["volume", "inspect", "data", "--format", "{{.Name}} {{.Driver}} {{.Mountpoint}}"],
      words(`run --rm -v data:C:\\data ${nano} cmd /c dir /b C:\\data`),
      words("volume rm data"),
      words("volume rm data"),
      words("volume prune -f"),
    ],
  },
  {
    name: "refusals",
    commands: [
      words("run --rm nosuch"),
      words(`run --rm --pull never ${nano} cmd`),
      words(`run --rm --isolation process ${old} cmd`),
      words(`run --rm ${nano} nosuch.exe`),
      words(`run -d --name one -p 9090:80 ${nano} ping -t localhost`),
      words(`run -d --name one ${nano} ping -t localhost`),
      words(`run -d --name two -p 9090:80 ${nano} ping -t localhost`),
      words("rm one"),
      words("rm -f one two"),
      words("start nosuch"),
      words("stop nosuch"),
      words("logs nosuch"),
      words("exec nosuch cmd"),
      words(`run --rm --network nosuch ${nano} cmd`),
      words(`run --rm --privileged ${nano} cmd`),
    ],
  },
  {
    name: "build",
    files: {
      Dockerfile: `FROM ${nano}\nWORKDIR C:/app\nCOPY note.txt .\nRUN echo built> built.txt\nCMD ["cmd", "/c", "type note.txt built.txt"]\n`,
      "note.txt": "noted\r\n",
      "broken.txt": `FROM ${nano}\nRUN exit 4\n`,
    },
    commands: [
      words("build -t site:1 ."),
      words("build -q -t site:2 ."),
      words("images site"),
      words("run --rm site:1"),
      words("build -f broken.txt ."),
      words("history site:1"),
    ],
  },
];
