import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EntityRef } from "#core/table.ts";
import type { Asked, Live } from "../session/live.ts";
import { pace } from "../session/pacing.ts";
import { saveCode, savedCode } from "../session/saved.ts";
import { motionPolicy } from "../theme/motion.ts";
import { Clock } from "../timeline/clock.ts";
import { fresh } from "./fresh.ts";

type Engine = typeof import("../session/live.ts");

const atRest = { end: fresh.moment, dwell: () => 0 };

const wantedCode = (): { readonly code: string | null; readonly shared: boolean } => {
  const shared = new URLSearchParams(location.search).get("run");
  return shared === null ? { code: savedCode(), shared: false } : { code: shared, shared: true };
};

const linkTo = (code: string): string => {
  const address = new URL(location.href);
  address.search = "";
  address.hash = "";
  address.searchParams.set("run", code);
  return address.href;
};

/** All that the lab remembers and can do. Before the engine has come, a freshly booted host is shown as it was when the page was built. */
export const useLab = () => {
  const clock = useMemo(() => {
    const made = new Clock(atRest);
    made.seek(fresh.moment);
    return made;
  }, []);
  const { moment, playing, speed } = useSyncExternalStore(clock.subscribe, clock.snapshot);
  const engine = useRef<Engine | null>(null);
  const [live, setLive] = useState<Live | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [tab, setTab] = useState("0");
  const [eyes, setEyes] = useState("host");
  const [selected, setSelected] = useState<EntityRef | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const waiting = useRef<((live: Live) => void)[]>([]);

  const follow = useCallback(
    (on: Live, from: number) => {
      clock.follow({ end: on.end, dwell: pace((at) => on.told(at)?.importance ?? "detail", from, on.end) });
    },
    [clock],
  );

  useEffect(() => {
    let gone = false;
    void import("../session/live.ts").then((loaded) => {
      if (gone) return;
      engine.current = loaded;
      const { code } = wantedCode();
      const opened = loaded.openLive(code);
      setLive(opened.live);
      setNotice(opened.problem);
      follow(opened.live, opened.live.end);
      clock.seek(opened.moment);
      for (const each of waiting.current.splice(0)) each(opened.live);
    });
    return () => {
      gone = true;
    };
  }, [clock, follow]);

  useEffect(() => {
    if (live === null || live.untouched || playing) return;
    const timer = setTimeout(() => {
      const made = live.link(moment);
      if ("code" in made) saveCode(made.code);
    }, 400);
    return () => clearTimeout(timer);
  }, [live, moment, playing]);

  /** Shows what has come of something that was asked for: played, or at once where nothing shall move. */
  const adopt = (asked: Asked | { readonly problem: string }): Live | null => {
    if ("problem" in asked) {
      setNotice(asked.problem);
      return null;
    }
    setLive(asked.live);
    setNotice(asked.notice);
    follow(asked.live, asked.from);
    clock.seek(asked.from);
    if (motionPolicy().reduced) clock.seek(asked.live.end);
    else clock.play();
    return asked.live;
  };

  const submit = (line: string, on: Live | null = live): void => {
    const loaded = engine.current;
    if (on === null || loaded === null) waiting.current.push((opened) => submit(line, opened));
    else adopt(on.intend(clock.snapshot().moment, loaded.typed(tab, line)));
  };

  /** A tab that is no window yet is a container: a window is opened, and a shell in the container from there. */
  const openTab = (id: string): void => {
    const loaded = engine.current;
    if (!id.startsWith("exec:") || live === null || loaded === null) {
      setTab(id);
      return;
    }
    const opened = live.intend(live.end, { kind: "open", shell: "cmd.exe" });
    if ("problem" in opened) {
      setNotice(opened.problem);
      return;
    }
    const window = opened.live.newestWindow;
    setTab(window);
    adopt(opened.live.intend(opened.live.end, loaded.typed(window, `docker exec -it ${id.slice(5)} cmd`)));
  };

  const interrupt = (): void => {
    const loaded = engine.current;
    if (live !== null && loaded !== null) adopt(live.intend(moment, loaded.controlC(tab)));
  };

  const model = useMemo(() => (live === null ? fresh.house : live.house(moment, eyes)), [live, moment, eyes]);
  const terminal = useMemo(() => (live === null ? fresh.terminal : live.terminal(moment, tab)), [live, moment, tab]);
  const inspected = useMemo(
    () => (live === null ? fresh.inspector : live.tell(moment, selected)),
    [live, moment, selected],
  );
  const ticks = live?.ticks ?? [];
  const at = live === null ? null : live.told(live.stepBefore(moment));
  const sentence = at?.text ?? "A booted host. Nothing has been asked for yet.";
  const end = live?.end ?? fresh.moment;
  const passed = ticks.findLastIndex((tick) => tick.moment <= moment) + 1;

  const step = (by: -1 | 1, unit: "step" | "moment"): void => {
    const next =
      unit === "moment"
        ? moment + by
        : by > 0
          ? (ticks.find((tick) => tick.moment > moment)?.moment ?? end)
          : (ticks.findLast((tick) => tick.moment < moment)?.moment ?? 0);
    if (by > 0) clock.show(next);
    else clock.seek(next);
  };

  const changeHost = (id: string): void => {
    const opened = engine.current?.openLive(null, id);
    if (opened === undefined) return;
    setLive(opened.live);
    setTab("0");
    setSelected(null);
    setNotice(null);
    follow(opened.live, opened.live.end);
    clock.seek(opened.moment);
  };

  const look = (ref: EntityRef | null, open: boolean): void => {
    setSelected(ref);
    setSheetOpen(open);
  };
  const bringBack = (): void => {
    if (live === null) return;
    const back = live.bringBack();
    setLive(back);
    follow(back, back.end);
    clock.seek(back.end);
  };

  return {
    clock,
    live,
    engine: engine.current,
    moment,
    playing,
    speed,
    notice,
    dismiss: () => setNotice(null),
    tab,
    eyes,
    setEyes,
    selected,
    sheetOpen,
    look,
    link,
    share: () => {
      const made = live?.link(moment);
      if (made === undefined) return;
      if ("code" in made) setLink(linkTo(made.code));
      else setNotice(made.problem);
    },
    unshare: () => setLink(null),
    submit,
    openTab,
    interrupt,
    model,
    terminal,
    inspected,
    ticks,
    sentence,
    end,
    passed,
    step,
    changeHost,
    bringBack,
  };
};
