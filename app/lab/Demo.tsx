import { useMemo, useState, useSyncExternalStore } from "react";
import { type EntityRef, refText } from "#core/table.ts";
import { HouseDiagram } from "../diagrams/house/Diagram.tsx";
import { crowded, story } from "../diagrams/house/fixture/story.ts";
import { cutLines, type TerminalLine } from "../terminal/rows.ts";
import { Clock } from "../timeline/clock.ts";
import { tellMoment, tellThing } from "./demo-inspector.ts";
import { LabPage } from "./LabPage.tsx";

const DWELL = { headline: 1900, step: 1300, detail: 700 } as const;
const ticks = story.map(({ owner, importance }, moment) => ({ moment, owner, importance }));
const stops = ticks.filter(({ importance }) => importance !== "detail").map(({ moment }) => moment);
const end = story.length - 1;
const clock = new Clock({ end, dwell: (at) => DWELL[story[at]?.importance ?? "step"] });

const RUN = "docker run -d --name api --cpus 0.5 -m 512m myapp:1.2";
const FIRST: readonly TerminalLine[] = [
  { id: "a", kind: "typed", prompt: "PS C:\\> ", text: "docker run -d --name web -p 8080:80 iis:demo", moment: 0 },
  { id: "b", kind: "output", text: "3f9c1e7ab2d45c8e90b1c7d6aa0e4f1b2c3d4e5f60718293a4b5c6d7e8f90a1b", moment: 0 },
];

const query = new URLSearchParams(location.search);
const many = Number(query.get("containers") ?? 0);

/** The lab on the fixture of the house. */
export const Demo = () => {
  const { moment, playing, speed } = useSyncExternalStore(clock.subscribe, clock.snapshot);
  const [selected, setSelected] = useState<EntityRef | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [typed, setTyped] = useState<readonly TerminalLine[]>([]);
  const [history, setHistory] = useState<readonly string[]>([]);
  const [eyes, setEyes] = useState("host");
  const frame = story[moment] ?? story[0];
  const crowd = useMemo(() => crowded(many), []);
  if (frame === undefined) return null;

  const lines: readonly TerminalLine[] = [
    ...FIRST,
    ...(moment > 0 ? [{ id: "run", kind: "typed" as const, prompt: "PS C:\\> ", text: RUN, moment: 1 }] : []),
    ...(moment > 0 && moment < end - 1
      ? [{ id: "now", kind: "now" as const, text: `⟳ ${frame.text.replace(/[`*]/g, "")}`, moment }]
      : []),
    ...(moment >= end - 1
      ? [
          {
            id: "id",
            kind: "output" as const,
            text: "9c1f4e7ab2d4c08e90b1c7d6aa0e4f1b2c3d4e5f60718293a4b5c6d7e8f90a1b",
            moment: end - 1,
          },
        ]
      : []),
    ...typed,
  ];
  const submit = (line: string): void => {
    setHistory((old) => (line.trim() === "" ? old : [...old, line]));
    setTyped((old) => [
      ...old,
      { id: old.length, kind: "typed", prompt: "PS C:\\> ", text: line, moment: null },
      ...(line === "big"
        ? cutLines(Array.from({ length: 60_000 }, (_, at) => `${at} ${"0123456789".repeat(8)}`).join("\n")).map(
            (text, at): TerminalLine => ({ id: `${old.length} ${at}`, kind: "output", text, moment: null }),
          )
        : []),
    ]);
    if (line.startsWith("docker run")) clock.play();
  };
  const step = (by: -1 | 1, unit: "step" | "moment"): void => {
    const next =
      unit === "moment"
        ? moment + by
        : by > 0
          ? (stops.find((stop) => stop > moment) ?? end)
          : (stops.findLast((stop) => stop < moment) ?? 0);
    if (by > 0) clock.show(next);
    else clock.seek(next);
  };
  const model = many > 0 ? crowd : frame.model;
  const seen =
    eyes === "host"
      ? model
      : {
          ...model,
          host: { ...model.host, veiled: true },
          containers: model.containers.map((room) => ({ ...room, veiled: refText(room.ref) !== eyes })),
        };

  return (
    <LabPage
      header={{
        home: "./",
        routes: [{ href: "./lab", label: "Lab", current: true }],
        hosts: [{ id: "windows-server-2022", label: "Server 2022 · 20348" }],
        host: "windows-server-2022",
        onHost: () => undefined,
        observer: {
          eyes: [
            { id: "host", label: "the host" },
            ...model.containers.map(({ ref, name }) => ({ id: refText(ref), label: name })),
          ],
          active: eyes,
          onLook: setEyes,
        },
        onShare: () => undefined,
      }}
      intro={
        moment === 0 && many === 0
          ? {
              sentence:
                "A Windows container host with glass walls: run a container and watch what your command sets in motion.",
              button: "Run a container",
              onPress: clock.play,
            }
          : null
      }
      picture={({ width, height }) => (
        <HouseDiagram
          model={seen}
          width={width}
          height={height}
          selected={selected}
          playhead={clock}
          onSelect={(ref) => {
            setSelected(ref);
            setSheetOpen(true);
          }}
        />
      )}
      timeline={{
        moment,
        end,
        step: stops.findLastIndex((stop) => stop <= moment),
        steps: stops.length - 1,
        now: frame.at,
        sentence: frame.text,
        ticks,
        playing,
        speed,
        onPlay: clock.play,
        onPause: clock.pause,
        onStep: step,
        onSeek: clock.seek,
        onSpeed: clock.pace,
        onWhy: () => {
          setSelected(null);
          setSheetOpen(true);
        },
      }}
      terminal={{
        tabs: [
          { id: "host", title: "Host PowerShell", owner: "host" },
          ...model.containers.slice(0, 5).map(({ ref, name, number }) => ({
            id: refText(ref),
            title: `${name} — cmd`,
            owner: number === 1 ? ("c1" as const) : ("c2" as const),
          })),
        ],
        active: "host",
        lines,
        moment,
        prompt: "PS C:\\> ",
        busy: false,
        history,
        suggestions: ["docker ps", "docker top api", "docker stop api"],
        announcement: "",
        onTab: () => undefined,
        onSubmit: submit,
        onMoment: clock.seek,
        onComplete: (line) =>
          "docker run".startsWith(line) ? { line: "docker run ", caret: 11, candidates: [] } : null,
        onInterrupt: () => undefined,
      }}
      inspector={{
        model: selected === null ? tellMoment(story, moment) : tellThing(story, moment, selected),
        closable: selected !== null,
        onClose: () => {
          setSelected(null);
          setSheetOpen(false);
        },
        onMoment: clock.seek,
        onTry: submit,
      }}
      sheetOpen={sheetOpen}
      announcement={playing ? "" : frame.text.replace(/[`*]/g, "")}
    />
  );
};
