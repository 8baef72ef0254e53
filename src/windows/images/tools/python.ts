import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, command, env, type ImageStep, run, shell } from "../step.ts";

// Instructions and compressed bytes: docker-library/repo-info, the page of hylang (python 3.13.1). Bytes on disk are assumptions.
const powershell = [
  "powershell",
  "-Command",
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';",
];

const steps = (version: string, compressed: number): readonly ImageStep[] => [
  shell(powershell),
  env({ PYTHONIOENCODING: "UTF-8" }),
  env({ PYTHON_VERSION: version }),
  env({ PYTHON_SHA256: "6b33fa9a439a86f553f9f60e538ccabc857d2f308bc77c477c04a46552ade81f" }),
  run(`${powershell.join(" ")} Start-Process python.exe -Wait -NoNewWindow -PassThru`, {
    compressed,
    size: 165_000_000,
    tree: `python/${version}`,
  }),
  command(["python"]),
];

const version = "3.13.1";
const numbers = [version, "3.13", "3"];

const image = (base: string, named: string, compressed: number): CatalogueImage =>
  build(
    core(base),
    [
      ...numbers.flatMap((number) => [`${number}-windowsservercore-${named}`, `${number}-windowsservercore`, number]),
      `windowsservercore-${named}`,
      "windowsservercore",
      "latest",
    ],
    "2024-12-11T20:38:03Z",
    steps(version, compressed),
  );

export const python: Repository = {
  name: "docker.io/library/python",
  images: [image("ltsc2022", "ltsc2022", 59_076_500), image("1809", "1809", 57_882_243)],
  linuxTags: ["alpine", "slim", "3-slim", "3-alpine", "3.13-slim", "3.13-alpine", "3.12", "3.12-slim", "bookworm"],
};
