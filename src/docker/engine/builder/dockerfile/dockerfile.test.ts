// Source: the features of the Windows Dockerfiles listed in ../shared/corpus/dockerfiles.json
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import {
  beginStage,
  createdBy,
  emptyConfig,
  evaluate,
  type ImageConfig,
  type Plan,
  plan,
  processMetaArgs,
  stageBase,
} from "./index.ts";

const planned = (text: string): Plan => {
  const made = plan(text, { platform: "windows" });
  if (isFailure(made)) throw new Error(made.message);
  return made;
};

interface Built {
  readonly from: unknown;
  readonly config: ImageConfig;
  readonly history: readonly string[];
}

const build = (text: string): readonly Built[] => {
  const made = planned(text);
  const args = processMetaArgs(made, {}, "windows");
  if (isFailure(args)) throw new Error(args.message);
  return made.stages.map((stage, index) => {
    const base = stageBase(made.stages, index, stage.from, args, "windows", made.escapeCharacter);
    let { state } = beginStage(emptyConfig, args, "windows", made.escapeCharacter);
    const history = stage.instructions.map((instruction) => {
      const step = evaluate(state, instruction);
      if (isFailure(step)) throw new Error(step.message);
      state = step.state;
      if (step.effect.kind === "copy") return `${step.effect.sources.join(" ")} -> ${step.effect.destination}`;
      return createdBy(step.effect.kind === "run" ? step.effect.key : step.effect.command);
    });
    return { from: isFailure(base) ? base.message : base.base, config: state.config, history };
  });
};

const shop = `# escape=\`
# syntax is of no concern to the classic builder

ARG TAG=ltsc2022
FROM registry.example/sdk:"\${TAG}" AS tools
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
ENV SHOP_VERSION=2.5 \`
    # where it goes
    SHOP_HOME="C:\\Program Files\\Shop"
RUN Write-Host ('{0} ...' -f $env:SHOP_VERSION); \`
    # a comment on the way
    if ($true) { \`
        Expand-Archive shop.zip -DestinationPath C:\\out\\ ; \`
    }

FROM registry.example/iis:$TAG
LABEL maintainer="shop" \`
      tier="front end"
WORKDIR /inetpub/wwwroot
COPY --from=tools ["C:\\\\out\\\\", "C:\\\\Program Files\\\\Shop"]
COPY --from=tools /out/site .
EXPOSE 80 443/tcp
VOLUME C:\\data
USER ContainerUser
HEALTHCHECK --start-period=2s --interval=10s \`
  CMD ["\\\\shop.exe", "--ping"]
ENTRYPOINT ["C:\\\\ServiceMonitor.exe", "w3svc"]
`;

describe("a Windows Dockerfile in two stages", () => {
  test("its images", () => {
    expect(build(shop).map(({ from }) => from)).toEqual([
      { kind: "image", reference: "registry.example/sdk:ltsc2022" },
      { kind: "image", reference: "registry.example/iis:ltsc2022" },
    ]);
  });

  test("the tools: comments gone, backslashes kept", () => {
    expect(build(shop)[0]?.history).toEqual([
      "powershell -Command $ErrorActionPreference = 'Stop'; #(nop)  SHELL [powershell -Command $ErrorActionPreference = 'Stop';]",
      "powershell -Command $ErrorActionPreference = 'Stop'; #(nop)  ENV SHOP_VERSION=2.5 SHOP_HOME=C:\\Program Files\\Shop",
      "powershell -Command $ErrorActionPreference = 'Stop'; Write-Host ('{0} ...' -f $env:SHOP_VERSION);     if ($true) {         Expand-Archive shop.zip -DestinationPath C:\\out\\ ;     }",
    ]);
  });

  test("the site: what the image says in the end", () => {
    const [, site] = build(shop);
    expect(site?.config).toEqual({
      ...emptyConfig,
      Labels: { maintainer: "shop", tier: "front end" },
      WorkingDir: "C:\\inetpub\\wwwroot",
      ExposedPorts: { "443/tcp": {}, "80/tcp": {} },
      Volumes: { "C:\\data": {} },
      User: "ContainerUser",
      Healthcheck: { Test: ["CMD", "\\shop.exe", "--ping"], Interval: 10e9, StartPeriod: 2e9 },
      Entrypoint: ["C:\\ServiceMonitor.exe", "w3svc"],
    });
    expect(site?.history.slice(2, 4)).toEqual(["C:\\out\\ -> C:\\Program Files\\Shop", "/out/site -> ."]);
  });

  test("line ends do not matter", () => {
    expect(build(shop.replaceAll("\n", "\r\n"))).toEqual(build(shop));
  });
});

describe("files without the escape directive", () => {
  test("backslashes in shell forms and in ENV by space; doubled ones become single when expanded", () => {
    const text =
      'FROM a\nENV GOPATH C:\\\\go\nWORKDIR $GOPATH\nRUN setx /m PATH "%GOPATH%\\bin;C:\\x\\;%PATH%"\nCMD .\\a.exe \\"%b%\\"\n';
    const [stage] = build(text);
    expect(stage?.config).toMatchObject({
      Env: ["GOPATH=C:\\go"],
      WorkingDir: "C:\\go",
      Cmd: ['cmd /S /C .\\a.exe \\"%b%\\"'],
      ArgsEscaped: true,
    });
    expect(stage?.history[2]).toBe('cmd /S /C setx /m PATH "%GOPATH%\\bin;C:\\x\\;%PATH%"');
  });

  test("ENV by space keeps a comment as part of the value", () => {
    expect(build("FROM a\nENV CYGWIN winsymlinks:lnk # thanks")[0]?.config.Env).toEqual([
      "CYGWIN=winsymlinks:lnk # thanks",
    ]);
  });

  test("a single backslash before a letter is lost where variables are replaced", () => {
    expect(build("FROM a\nENV P=C:\\temp\nVOLUME C:\\data")[0]?.config).toMatchObject({
      Env: ["P=C:temp"],
      Volumes: { "C:data": {} },
    });
  });
});
