// Source: reference/docker-cli.md §10.1, §10.2; moby builder/dockerfile/dispatchers.go and dispatchers_windows.go; for Linux what engine 20.10 prints
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { startArgs } from "../config/build-args.ts";
import { emptyConfig, type ImageConfig, type Platform } from "../config/image-config.ts";
import { parseDockerfile } from "../parse/parse-dockerfile.ts";
import { evaluate } from "./evaluate.ts";
import { beginStage, type StageState } from "./stage-state.ts";
import { copyCommand, createdBy, runFailureText, type Step } from "./step.ts";

interface Options {
  readonly platform?: Platform;
  readonly base?: Partial<ImageConfig>;
  readonly given?: Readonly<Record<string, string>>;
}

const stepsOf = (text: string, options: Options = {}): readonly Step[] => {
  const platform = options.platform ?? "windows";
  const dockerfile = parseDockerfile(text.startsWith("#") ? text : `FROM a\n${text}`, platform);
  if (isFailure(dockerfile)) throw new Error(dockerfile.message);
  const base = { ...emptyConfig, ...options.base };
  let state: StageState = beginStage(base, startArgs(options.given ?? {}), platform, dockerfile.escapeCharacter).state;
  return (dockerfile.stages[0]?.instructions ?? []).map((instruction) => {
    const step = evaluate(state, instruction);
    if (isFailure(step)) throw new Error(step.message);
    state = step.state;
    return step;
  });
};

const last = (text: string, options: Options = {}): Step => {
  const step = stepsOf(text, options).at(-1);
  if (step === undefined) throw new Error("no step");
  return step;
};

const history = (text: string, options: Options = {}): readonly string[] =>
  stepsOf(text, options).map(({ effect }) => {
    if (effect.kind === "copy") return createdBy(copyCommand(effect, "file:0a1b"));
    return createdBy(effect.kind === "run" ? effect.key : effect.command);
  });

test("history of metadata on Windows: two blanks behind the mark, one for WORKDIR and COPY", () => {
  expect(
    history(
      'ENV a=b c="d e"\nWORKDIR /app\nCOPY x .\nCOPY --chown=u x C:/y/\nEXPOSE 80 443/udp\nLABEL l=m\nUSER u\nVOLUME C:\\d',
    ),
  ).toEqual([
    "cmd /S /C #(nop)  ENV a=b c=d e",
    "cmd /S /C #(nop) WORKDIR C:\\app",
    "cmd /S /C #(nop) COPY file:0a1b in . ",
    "cmd /S /C #(nop) COPY --chown=ufile:0a1b in C:\\y\\ ",
    "cmd /S /C #(nop)  EXPOSE 443/udp 80",
    "cmd /S /C #(nop)  LABEL l=m",
    "cmd /S /C #(nop)  USER u",
    "cmd /S /C #(nop)  VOLUME [C:d]",
  ]);
});

test("history of metadata on Linux", () => {
  const text =
    'CMD echo  "hi"\nENTRYPOINT ["a", "b\\n"]\nONBUILD  RUN  x\nSTOPSIGNAL SIGKILL\nMAINTAINER me  too\nARG a b=c';
  expect(history(text, { platform: "linux" })).toEqual([
    '/bin/sh -c #(nop)  CMD ["/bin/sh" "-c" "echo  \\"hi\\""]',
    '/bin/sh -c #(nop)  ENTRYPOINT ["a" "b\\n"]',
    "/bin/sh -c #(nop)  ONBUILD RUN  x",
    "/bin/sh -c #(nop)  STOPSIGNAL SIGKILL",
    "/bin/sh -c #(nop)  MAINTAINER me  too",
    "/bin/sh -c #(nop)  ARG a b=c",
  ]);
});

test("a HEALTHCHECK's history prints its structure", () => {
  expect(history("HEALTHCHECK --interval=1m30s --retries=3 CMD x")).toEqual([
    'cmd /S /C #(nop)  HEALTHCHECK &{["CMD-SHELL" "x"] "1m30s" "0s" "0s" "0s" \'\\x03\'}',
  ]);
});

test("SHELL rules everything behind it, its own history too", () => {
  const text = 'RUN a\nSHELL ["powershell", "-Command"]\nRUN b  c\nENV d=e\nCMD f';
  expect(history(text)).toEqual([
    "cmd /S /C a",
    "powershell -Command #(nop)  SHELL [powershell -Command]",
    "powershell -Command b  c",
    "powershell -Command #(nop)  ENV d=e",
    'powershell -Command #(nop)  CMD ["powershell -Command f"]',
  ]);
  expect(last(text).state.config).toMatchObject({ Cmd: ["powershell -Command f"], ArgsEscaped: true });
});

describe("RUN", () => {
  test("a Windows shell form is one finished command line, the text as it stands", () => {
    expect(last('# escape=`\nFROM a\nRUN   mkdir "c:/foo" `\n  && dir').effect).toEqual({
      kind: "run",
      command: ['cmd /S /C mkdir "c:/foo"   && dir'],
      argsEscaped: true,
      environment: [],
      key: ['cmd /S /C mkdir "c:/foo"   && dir'],
    });
  });

  test("an exec form stays a list", () => {
    expect(last('RUN ["cmd", "/c", "a b"]').effect).toMatchObject({
      command: ["cmd", "/c", "a b"],
      argsEscaped: false,
    });
  });

  test("variables in it are left to the shell", () => {
    expect(last("ENV A=1\nRUN echo $A ${A} %A%").effect).toMatchObject({ command: ["cmd /S /C echo $A ${A} %A%"] });
  });

  test("arguments in use are environment and part of the cache key, sorted", () => {
    const text = "ARG b=2\nARG a\nENV c=3\nARG c=4\nRUN x";
    expect(last(text, { given: { a: "1", unused: "9" } }).effect).toMatchObject({
      environment: ["c=3", "a=1", "b=2"],
      key: ["|2", "a=1", "b=2", "cmd /S /C x"],
    });
  });

  test("a proxy is environment but no key", () => {
    const { effect } = last("RUN x", { given: { HTTP_PROXY: "p" } });
    expect(effect).toMatchObject({ environment: ["HTTP_PROXY=p"], key: ["|0", "cmd /S /C x"] });
    expect(effect.kind === "run" && runFailureText(effect, 3)).toBe(
      "The command 'cmd /S /C x' returned a non-zero code: 3",
    );
  });

  test("leaves the configuration alone", () => {
    const [before, after] = stepsOf("ENV a=b\nRUN x");
    expect(after?.state).toEqual(before?.state);
  });

  test("a heredoc is not understood: its opening is the command", () => {
    expect(last("RUN <<EOF\necho a\nEOF").effect).toMatchObject({ command: ["cmd /S /C <<EOF"] });
  });
});

describe("CMD and ENTRYPOINT", () => {
  test("shell and exec form", () => {
    expect(last("CMD ping -t x").state.config).toMatchObject({ Cmd: ["cmd /S /C ping -t x"], ArgsEscaped: true });
    expect(last('CMD a\nCMD ["b", "c"]').state.config).toEqual({ ...emptyConfig, Cmd: ["b", "c"] });
    expect(last("CMD a", { platform: "linux" }).state.config.Cmd).toEqual(["/bin/sh", "-c", "a"]);
    expect(last("CMD []").state.config.Cmd).toEqual([]);
    expect(last("CMD", { platform: "linux" }).state.config.Cmd).toEqual(["/bin/sh", "-c"]);
  });

  test("an ENTRYPOINT clears a command from the base, not one of its own stage", () => {
    const base = { Cmd: ["c:\\windows\\system32\\cmd.exe"] };
    expect(last('ENTRYPOINT ["a"]', { base }).state.config).toMatchObject({ Entrypoint: ["a"], Cmd: null });
    expect(last('CMD ["b"]\nENTRYPOINT ["a"]', { base }).state.config).toMatchObject({ Cmd: ["b"] });
  });

  test("forms that do not go together are warned of on Windows", () => {
    const shellEntrypoint = " ---> [Warning] Shell-form ENTRYPOINT and exec-form CMD may have unexpected results";
    const shellCmd = " ---> [Warning] Shell-form CMD and exec-form ENTRYPOINT may have unexpected results";
    expect(last('ENTRYPOINT a\nCMD ["b"]').warnings).toEqual([shellEntrypoint]);
    expect(last('CMD b\nENTRYPOINT ["a"]').warnings).toEqual([shellCmd]);
    expect(last("ENTRYPOINT a\nCMD b").warnings).toEqual([]);
    expect(last('ENTRYPOINT a\nCMD ["b"]', { platform: "linux" }).warnings).toEqual([]);
    expect(last("ENTRYPOINT a", { base: { Cmd: ["C:\\Windows\\System32\\cmd.exe"] } }).warnings).toEqual([]);
  });
});

describe("variables", () => {
  test("come from the environment, then from arguments; Windows does not care for case", () => {
    const text = "ARG B=only\nENV a=env\nENV X=$A Y=${b} Z=${NONE:-$a}";
    expect(last(text).state.config.Env).toEqual(["a=env", "X=env", "Y=only", "Z=env"]);
    expect(last(text, { platform: "linux" }).state.config.Env.slice(1)).toEqual(["a=env", "X=", "Y=", "Z=env"]);
  });

  test("an instruction sees the values from before it", () => {
    expect(last("ENV a=1\nENV a=2 b=$a").state.config.Env).toEqual(["a=2", "b=1"]);
  });

  test("are replaced where the builder replaces them", () => {
    const text =
      'ENV v=x\nLABEL $v=$v\nVOLUME C:/$v\nUSER $v\nWORKDIR $v\nEXPOSE ${p:-80}\nHEALTHCHECK CMD $v\nSHELL ["$v"]\nONBUILD RUN $v\nMAINTAINER $v';
    expect(last(text).state).toMatchObject({
      maintainer: "$v",
      config: {
        Labels: { x: "x" },
        Volumes: { "C:/x": {} },
        User: "x",
        WorkingDir: "C:\\x",
        ExposedPorts: { "80/tcp": {} },
        Healthcheck: { Test: ["CMD-SHELL", "$v"] },
        Shell: ["$v"],
        OnBuild: ["RUN $v"],
      },
    });
  });

  test("EXPOSE alone lets one become several words", () => {
    const text = 'ENV p="80 443/udp"\nEXPOSE $p 8000-8001';
    expect(last(text).state.config.ExposedPorts).toEqual({
      "443/udp": {},
      "80/tcp": {},
      "8000/tcp": {},
      "8001/tcp": {},
    });
  });

  test("COPY replaces paths and owner, never the stage", () => {
    expect(last("ENV v=x\nCOPY --from=$v --chown=$v $v/a b ${v}/").effect).toMatchObject({
      from: "$v",
      chown: "x",
      sources: ["x/a", "b"],
      destination: "x\\",
    });
  });
});

test("a second HEALTHCHECK is noted", () => {
  expect(last("HEALTHCHECK CMD a\nHEALTHCHECK NONE").notes).toEqual([
    "Note: overriding previous HEALTHCHECK: [CMD-SHELL a]",
  ]);
  expect(last("HEALTHCHECK NONE\nHEALTHCHECK CMD a").notes).toEqual([]);
});

describe("a stage begins", () => {
  test("with its base's configuration, whose triggers leave it", () => {
    const base = { ...emptyConfig, Env: ["a=b"], OnBuild: ["RUN x", "COPY a b"] };
    const begun = beginStage(base, startArgs({}), "windows", "\\");
    expect(begun.triggers).toEqual(["RUN x", "COPY a b"]);
    expect(begun.state.config).toEqual({ ...emptyConfig, Env: ["a=b"] });
  });

  test("on Linux with a PATH", () => {
    expect(last("USER a", { platform: "linux" }).state.config.Env).toEqual([
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ]);
    expect(last("USER a", { platform: "linux", base: { Env: ["PATH=/x"] } }).state.config.Env).toEqual(["PATH=/x"]);
    expect(last("USER a").state.config.Env).toEqual([]);
  });
});
