import { HouseDiagram } from "../diagrams/house/Diagram.tsx";
import { fresh } from "./fresh.ts";
import { LabPage } from "./LabPage.tsx";
import { Notice } from "./Notice.tsx";
import { Share } from "./Share.tsx";
import { useLab } from "./use-lab.ts";

const suggestions = ["docker build -t shop C:\\src\\shop", "docker run -d --name web -p 8080:80 shop", "docker ps"];
const firstRun =
  "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022";
const invitation =
  "A Windows container host with glass walls: run a container and watch what your command sets in motion.";

/** The lab, alive. */
export const Lab = ({ landing }: { readonly landing: boolean }) => {
  const lab = useLab();
  const { clock, live, moment, playing, sentence } = lab;
  const base = import.meta.env.BASE_URL;
  return (
    <>
      <LabPage
        header={{
          home: base,
          routes: [{ href: `${base}lab`, label: "Lab", current: !landing }],
          hosts: lab.engine?.hostOptions ?? fresh.hosts,
          host: live?.host ?? fresh.host,
          onHost: lab.changeHost,
          observer: { eyes: live?.eyes(moment) ?? fresh.eyes, active: lab.eyes, onLook: lab.setEyes },
          ...(live === null ? {} : { onShare: lab.share }),
        }}
        intro={
          (live?.untouched ?? true)
            ? { sentence: invitation, button: "Run a container", onPress: () => lab.submit(firstRun) }
            : null
        }
        picture={({ width, height }) => (
          <HouseDiagram
            model={lab.model}
            width={width}
            height={height}
            selected={lab.selected}
            playhead={clock}
            onSelect={(ref) => lab.look(ref, true)}
          />
        )}
        timeline={{
          moment,
          end: lab.end,
          step: lab.passed,
          steps: lab.ticks.length,
          now: live?.now(moment) ?? fresh.now,
          sentence,
          ticks: lab.ticks,
          playing,
          speed: lab.speed,
          onPlay: clock.play,
          onPause: clock.pause,
          onStep: lab.step,
          onSeek: clock.seek,
          onSpeed: clock.pace,
          onWhy: () => lab.look(null, true),
        }}
        terminal={{
          ...lab.terminal,
          active: lab.tab,
          moment,
          suggestions,
          announcement: playing ? "" : (lab.terminal.lines.at(-1)?.text ?? ""),
          onTab: lab.openTab,
          onSubmit: (line) => lab.submit(line),
          onMoment: clock.seek,
          onInterrupt: lab.interrupt,
        }}
        inspector={{
          model: lab.inspected,
          closable: lab.selected !== null,
          onClose: () => lab.look(null, false),
          onMoment: clock.seek,
          onTry: (line) => lab.submit(line),
        }}
        sheetOpen={lab.sheetOpen}
        announcement={playing ? "" : sentence.replace(/[`*]/g, "")}
      />
      <Notice text={lab.notice} aside={live?.hasAside ?? false} onBringBack={lab.bringBack} onClose={lab.dismiss} />
      {lab.link === null ? null : <Share link={lab.link} onClose={lab.unshare} />}
    </>
  );
};
