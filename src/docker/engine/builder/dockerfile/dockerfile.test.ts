// Source: the features of the Windows Dockerfiles listed in ../shared/corpus/dockerfiles.json; laws of any reader
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import {
  beginStage,
  createdBy,
  createIgnore,
  emptyConfig,
  evaluate,
  type ImageConfig,
  type Plan,
  type Platform,
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

const pieces = [
  "FROM a",
  "RUN x",
  "ENV A=1",
  "ARG B=$A",
  "ONBUILD ",
  "HEALTHCHECK --interval=",
  "CMD [",
  '"',
  "'",
  "\\",
  "`",
  "\n",
  "\r\n",
  " ",
  "$",
  "${",
  "}",
  ":-",
  "#",
  "/",
  "<<EOF",
  "EOF",
  "--from=0 ",
  "COPY a b",
  "EXPOSE 1-3",
  "# escape=`\n",
  "=",
  "]",
  "WORKDIR C:",
  "\ud800",
  "é",
];

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => `FROM a\n${parts.join("")}`),
);

const goesThrough = (text: string, platform: Platform): void => {
  const made = plan(text, { platform });
  if (isFailure(made)) {
    expect(made.message).not.toBe("");
    return;
  }
  expect(made.steps).toBeGreaterThan(0);
  const args = processMetaArgs(made, { A: "x" }, platform);
  if (isFailure(args)) return;
  made.stages.forEach((stage, index) => {
    stageBase(made.stages, index, stage.from, args, platform, made.escapeCharacter);
    let { state } = beginStage(emptyConfig, args, platform, made.escapeCharacter);
    for (const instruction of stage.instructions) {
      const step = evaluate(state, instruction);
      if (isFailure(step)) return;
      state = step.state;
    }
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
};

describe("any text", () => {
  test("gives a plan or a failure, and every instruction a step or a failure", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Platform>("windows", "linux"), (text, platform) =>
        goesThrough(text, platform),
      ),
      { numRuns: 1500 },
    );
  });

  test("an instruction's lines follow one another", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const made = plan(text, { platform: "windows" });
        if (isFailure(made)) return;
        const places = [
          ...made.metaArgs,
          ...made.stages.flatMap(({ from, instructions }) => [from, ...instructions]),
        ].flatMap(({ line, endLine }) => [line, endLine + 0.5]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });

  test("gives ignore rules or a failure", () => {
    const patterns = fc.array(
      fc.constantFrom("*", "**", "?", "[a", "]", "!", "/", "\\", "a", ".", "\n", "#", "^", "-"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(patterns, fc.constantFrom("a", "a/b", "a.b/c", ""), (parts, path) => {
        const ignore = createIgnore(parts.join(""));
        if (!isFailure(ignore)) expect(typeof ignore(path)).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

// Long enough to show anything that grows faster than its input: then a case would run for hours.
describe("a megabyte", () => {
  const repeated = (piece: string, tail = ""): string => piece.repeat(Math.floor(1_000_000 / piece.length)) + tail;

  test.each([
    ["instructions", `FROM a\n${repeated("RUN x\n")}`],
    ["one continued line", `FROM a\nRUN ${repeated("word \\\n")}`],
    ["one continued ENV", `FROM a\nENV ${repeated('a="$b" \\\n')}`],
    ["ONBUILD of ONBUILD", `FROM a\n${repeated("ONBUILD \\\n")}`],
    ["nested substitutions", `FROM a\nENV a=${repeated("${b:-\\\n")}`],
    ["flags", `FROM a\nCOPY ${repeated("--a=b \\\n")}`],
    ["heredocs", `FROM a\n${repeated("RUN <<E\nx\nE\n")}`],
    ["comments", `FROM a\n${repeated("# x\n")}`],
    ["brackets", `FROM a\nCMD ${repeated("[\\\n")}`],
    ["blanks behind a directive", repeated("# escape=` \\\n")],
    ["arguments", repeated("ARG a=$a\n", "FROM b")],
    ["quotes", `FROM a\nLABEL ${repeated("'\"\\\n")}`],
  ])("of %s comes to an end", { timeout: 120_000 }, (_, text) => {
    expect(text.length).toBeGreaterThan(900_000);
    const made = plan(text, { platform: "windows" });
    if (isFailure(made)) return;
    processMetaArgs(made, {}, "windows");
    const [first] = made.stages[0]?.instructions ?? [];
    const args = processMetaArgs({ ...made, metaArgs: [] }, {}, "windows");
    if (first === undefined || isFailure(args)) return;
    evaluate(beginStage(emptyConfig, args, "windows", made.escapeCharacter).state, first);
  });
});
