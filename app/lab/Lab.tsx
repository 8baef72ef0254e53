import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { type EntityRef, refText } from "#core/table.ts";
import { useTask } from "../chapters/use-task.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { HouseDiagram } from "../diagrams/house/Diagram.tsx";
import { pictureOf } from "../diagrams/index.ts";
import { useNarration } from "../narration/use-narration.ts";
import type { Act, Source } from "../palette/item.ts";
import { leftItems } from "../palette/left.ts";
import { SearchButton } from "../palette/SearchButton.tsx";
import { siteHere } from "../share/site.ts";
import { ShortcutSheet } from "../shortcuts/ShortcutSheet.tsx";
import { pressInPicture } from "../shortcuts/shortcuts.ts";
import { siteLinks } from "../site/links.ts";
import type { PageProps } from "../site/page-props.ts";
import { putValue } from "../ui/put-value.ts";
import { useStable } from "../ui/use-stable.ts";
import { fresh } from "./fresh.ts";
import { Header } from "./Header.tsx";
import { LabPage } from "./LabPage.tsx";
import { useLab } from "./use-lab.ts";

const LabTask = lazy(() => import("../chapters/LabTask.tsx"));
const Twin = lazy(() => import("../twin/TwinView.tsx"));
const ShareDialog = lazy(async () => ({ default: (await import("../share/ShareDialog.tsx")).ShareDialog }));

export interface LabProps extends Pick<PageProps, "route"> {
  /** In the place of the lab's own header: on the first page. */
  readonly header?: (search: ReactNode) => ReactNode;
  /** What one scrolls to. */
  readonly below?: ReactNode;
}

/** The lab, alive. */
export const Lab = ({ route, header, below = null }: LabProps) => {
  const { home } = route;
  const lab = useLab();
  const { View, invitation } = pictureOf(lab.picture);
  const { clock, live, moment, playing, sentence } = lab;
  const [asText, setAsText] = useState(false);
  const seen = useMemo(
    () => (asText && live !== null ? live.seen(moment, lab.eyes) : null),
    [asText, live, moment, lab.eyes],
  );
  const [shortcutsShown, setShortcutsShown] = useState(false);
  useNarration({
    ...lab,
    lines: lab.terminal.lines,
    notice: lab.notice ?? lab.aside,
  });
  const task = useTask(live, moment);
  const untouched = live?.untouched ?? true;
  const acts = useStable({
    runFirst: (): void => lab.submit(invitation.line(live?.host ?? fresh.host)),
    /** After all that has happened: what plays is over then. */
    typeNext: (line: string): void => {
      clock.seek(lab.end);
      lab.typeOnHost(line);
    },
    typeReady: (lines: readonly string[]): void => lab.typeOnHost(...lines),
    toggleText: (): void => {
      lab.wake();
      setAsText(!asText);
    },
    showShortcuts: (): void => setShortcutsShown(true),
    select: (ref: EntityRef): void => lab.look(ref, true),
    askWhy: (): void => lab.look(null, true),
    unselect: (): void => lab.look(null, false),
    findable: async (): Promise<Source> => {
      const seen = await lab.seenNow();
      const things = (await import("../palette/world.ts")).worldSource(seen);
      const left = leftItems(lab.left);
      return (query) => [...left, ...things(query)];
    },
    found: (act: Act): void => {
      if (act.does === "put" && lab.input.current !== null) {
        lab.input.current.focus();
        putValue(lab.input.current, act.line);
      } else if (act.does === "reopen") lab.reopen(act.session);
      else if (act.does === "look") {
        if (act.picture !== null) lab.choosePicture(act.picture);
        lab.look(act.ref, true);
      }
    },
  });
  const search = useMemo(() => <SearchButton home={home} more={acts.findable} onAct={acts.found} />, [home, acts]);
  return (
    <>
      <LabPage
        first={header !== undefined}
        below={below}
        onShortcuts={acts.showShortcuts}
        header={
          header?.(search) ?? (
            <Header
              search={search}
              home={home}
              pictures={{ current: lab.picture, onChoose: lab.choosePicture }}
              routes={siteLinks(route).filter(({ label }) => label !== "About")}
              hosts={fresh.hosts}
              host={live?.host ?? fresh.host}
              onHost={lab.changeHost}
              observer={{ eyes: live?.eyes(moment) ?? fresh.eyes, active: lab.eyes, onLook: lab.setEyes }}
              asText={asText}
              onAsText={acts.toggleText}
              onShortcuts={acts.showShortcuts}
              onShare={lab.share}
            />
          )
        }
        intro={untouched ? { ...invitation, onPress: acts.runFirst } : null}
        task={
          task === null ? null : (
            <Suspense fallback={null}>
              <LabTask home={home} task={task} onType={acts.typeNext} />
            </Suspense>
          )
        }
        notices={{
          text: lab.notice,
          aside: lab.aside,
          onLeaveAside: lab.leaveAside,
          onBringBack: lab.bringBack,
          onClose: lab.dismiss,
        }}
        onSkip={lab.pulling ? lab.skip : null}
        still={View === null && !asText}
        picture={({ width, height }) =>
          seen !== null ? (
            <Suspense fallback={null}>
              <Twin
                diagram={lab.picture}
                seen={seen}
                where="lab"
                steps={{
                  count: lab.ticks.length,
                  current: lab.passed - 1,
                  textAt: (index) => live?.told(lab.ticks[index]?.moment ?? 0)?.text ?? "",
                  onStep: (index) => clock.seek(lab.ticks[index]?.moment ?? 0),
                }}
                sentence={sentence}
                selected={lab.selected === null ? null : refText(lab.selected)}
                onSelect={acts.select}
              />
            </Suspense>
          ) : View === null ? (
            <HouseDiagram
              model={lab.model}
              width={width}
              height={height}
              selected={lab.selected}
              playhead={lab.spokenPlayhead}
              onSelect={acts.select}
            />
          ) : lab.seen === null ? null : (
            <Suspense fallback={<p className="drawing">The picture is on its way …</p>}>
              <View
                seen={lab.seen}
                width={width}
                height={height}
                selected={lab.selected}
                playhead={lab.playhead}
                onSelect={acts.select}
                onType={lab.typeOnHost}
                onTypeInside={lab.typeInside}
              />
            </Suspense>
          )
        }
        timeline={{
          moment,
          end: lab.end,
          step: lab.passed,
          steps: lab.ticks.length,
          counted: "in all",
          now: live?.now(moment) ?? fresh.now,
          sentence,
          ticks: lab.ticks,
          playing,
          speed: lab.speed,
          canPlay: untouched || moment < lab.end,
          onPlay: untouched ? acts.runFirst : clock.play,
          onPause: clock.pause,
          onStep: lab.step,
          onSeek: clock.seek,
          onSpeed: clock.pace,
          onWhy: acts.askWhy,
          branches: lab.branches.length > 1 ? { branches: lab.branches, onGo: lab.goTo } : undefined,
        }}
        terminal={{
          ...lab.terminal,
          active: lab.tab,
          input: lab.input,
          onTab: lab.openTab,
          onSubmit: lab.submit,
          onMoment: clock.seek,
          onComplete: lab.complete,
          onInterrupt: lab.interrupt,
        }}
        answered={!untouched && !playing && moment >= lab.end}
        inspector={{
          model: lab.inspected,
          closable: lab.selected !== null,
          onClose: acts.unselect,
          onMoment: clock.seek,
          onTry: acts.typeReady,
        }}
        sheetOpen={lab.sheetOpen}
      />
      {shortcutsShown ? <ShortcutSheet onClose={() => setShortcutsShown(false)} onPress={pressInPicture} /> : null}
      {lab.shared === null ? null : (
        <Suspense fallback={null}>
          <ShareDialog
            {...lab.shared}
            site={siteHere(home)}
            title={pictureOf(lab.shared.diagram).title}
            takeaway={aboutOf(lab.shared.diagram).takeaway}
            onClose={lab.unshare}
          />
        </Suspense>
      )}
    </>
  );
};
