import { type EntityRef, refText } from "#core/table.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { defaultHostId, hostKind } from "#machine/hosts.ts";
import { encode } from "#session/codec.ts";
import type { Input } from "#session/intent.ts";
import { toRecord } from "#session/record.ts";
import { openText, save } from "#session/saved.ts";
import {
  goTo,
  type Intended,
  intend,
  intending,
  openSession,
  ownInputs,
  type Refused,
  type Session,
} from "#session/session.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";
import type { HouseModel } from "../diagrams/house/model.ts";
import { houseOf } from "../diagrams/house/world/index.ts";
import type { Seen } from "../diagrams/seen.ts";
import type { InspectorModel } from "../inspector/Inspector.tsx";
import { tellMoment, tellThing } from "../inspector/world/tell.ts";
import { complete } from "../terminal/complete/complete.ts";
import type { Completion } from "../terminal/Terminal.tsx";
import type { BranchEntry } from "../timeline/Branches.tsx";
import type { Tick } from "../timeline/Ticks.tsx";
import { actorsOf } from "./actors.ts";
import { inputText } from "./inputs.ts";
import { hostPromptIn, type Inside, insideOf, promptingShell } from "./prompt.ts";
import { pullEnd } from "./pull.ts";
import { Screens } from "./screen.ts";
import { invitationFor } from "./suggestions.ts";
import { tabsOf } from "./tabs.ts";
import { type TerminalView, viewOf } from "./terminal-view.ts";
import { Telling, type Told } from "./told.ts";

export { controlC, typed } from "./inputs.ts";
export { leaving, leftBeside } from "./left.ts";

export interface Asked {
  readonly live: Live;
  readonly from: number;
  readonly notice: string | null;
}

/** A branch that was left, and what was asked for in it alone. */
export interface Aside {
  readonly number: number;
  readonly lines: readonly string[];
}

/** A session that is looked at: the engine side of the page. Everything it gives is a function of a moment; what is asked for gives the next one. */
export class Live {
  readonly session: Session;
  private readonly telling: Telling;
  private readonly screens: Screens;

  constructor(session: Session, before?: Live) {
    const same = before !== undefined && before.session.timeline === session.timeline;
    this.session = session;
    this.telling = same ? before.telling : new Telling(session.timeline);
    this.screens = same ? before.screens : new Screens(session.timeline);
  }

  /** The newest moment. */
  get end(): number {
    return this.session.timeline.length;
  }

  get host(): string {
    return this.session.host;
  }

  get ticks(): readonly Tick[] {
    return this.telling.ticks;
  }

  /** The branch that was put aside last; null if none was. */
  get aside(): Aside | null {
    const { session } = this;
    const left = session.aside[0];
    return left === undefined ? null : { number: left.number, lines: ownInputs(session, left.number).map(inputText) };
  }

  /** All branches that things have taken, in the order in which they began. */
  get branches(): readonly BranchEntry[] {
    const { session } = this;
    const textOf = (number: number): string | null => ownInputs(session, number).map(inputText)[0] ?? null;
    return [session, ...session.aside]
      .map(({ number }) => ({ number, line: textOf(number), current: number === session.number }))
      .sort((one, other) => one.number - other.number);
  }

  get untouched(): boolean {
    return this.session.intents.length === 0;
  }

  /** Where the pull that is under way at a moment has ended; null where none is. */
  pullEnd(moment: number): number | null {
    return pullEnd((at) => this.kindAt(at), moment, this.end);
  }

  told(moment: number): Told | null {
    return moment < 1 ? null : this.telling.at(Math.min(moment, this.end));
  }

  /** The kind of the event of a moment, 1 … end. */
  kindAt(moment: number): string {
    return this.session.timeline.events[moment - 1]?.kind ?? "";
  }

  /** The last step at or before a moment. */
  stepBefore(moment: number): number {
    return this.ticks.findLast((tick) => tick.moment <= moment)?.moment ?? 0;
  }

  now(moment: number): number {
    return this.session.timeline.at(moment).now;
  }

  /** What pictures are read off. `spoken`: the moment of which the page speaks meanwhile. */
  seen(moment: number, observer: string, spoken = moment): Seen {
    const { timeline } = this.session;
    const last = this.stepBefore(Math.max(0, moment - 1));
    return {
      timeline,
      moment,
      now: timeline.at(moment),
      before: timeline.at(last),
      spoken,
      told: this.told(spoken),
      numberOf: this.telling.numberOf,
      observer,
    };
  }

  house(moment: number, observer: string, spoken = moment): HouseModel {
    const seen = this.seen(moment, observer, spoken);
    const model = houseOf(seen, seen.told?.hop ?? null, observer);
    return this.untouched ? model : { ...model, actors: actorsOf(this.session.timeline, this.telling, spoken) };
  }

  /** The window that was opened last, as its tab's id. */
  get newestWindow(): string {
    return String(this.session.timeline.head.all(terminals).at(-1)?.id ?? 0);
  }

  eyes(moment: number): readonly { readonly id: string; readonly label: string }[] {
    const running = this.session.timeline.at(moment).all(containers).filter(isRunning);
    const inside = running.map(({ id, name }) => ({ id: refText({ table: containers.name, id }), label: name }));
    return [{ id: "host", label: "the host" }, ...inside];
  }

  tell(moment: number, ref: EntityRef | null): InspectorModel {
    return ref === null
      ? tellMoment(this.session.timeline, this.telling, moment)
      : tellThing(this.session.timeline, this.telling, moment, ref);
  }

  terminal(moment: number, active: string): TerminalView {
    const world = this.session.timeline.at(moment);
    const head = this.session.timeline.head;
    const windows = head.all(terminals);
    const shown = windows.find(({ id }) => String(id) === active) ?? windows[0];
    const tabs = tabsOf(world, windows, this.telling.numberOf);
    const invitation = moment === this.end ? invitationFor(world, this.session.intents) : null;
    if (shown === undefined)
      return { tabs, lines: [], prompt: "", busy: true, history: [], suggestions: [], invitation };
    const screen = this.screens.of(shown.output, moment);
    return { tabs, invitation, ...viewOf(world, shown, screen, this.session.intents) };
  }

  /** What Tab makes of a line; null where nothing fits, or another program than the window's shell reads the line. */
  complete(terminal: string, line: string, caret: number, moment: number): Completion | null {
    const world = this.session.timeline.at(moment);
    const shell = promptingShell(world, terminal);
    return shell === undefined ? null : complete(world, shell.cwd, line, caret);
  }

  /** The tab of a window whose shell on the host reads the next line; null where every one is busy. */
  hostPrompt(moment: number): string | null {
    return hostPromptIn(this.session.timeline.at(moment));
  }

  /** A running container by its ref as text, and the tab where a shell in it waits; null where it does not run. */
  inside(moment: number, container: string): Inside | null {
    return insideOf(this.session.timeline.at(moment), container, (stream) => this.screens.of(stream, moment).open);
  }

  /** Does what a person asks for at a moment. `from` is the moment before it begins. A problem says why it cannot be. */
  intend(moment: number, input: Input): Asked | Refused {
    return this.asked(moment, intend(this.session, moment, input));
  }

  /** The same, a little at a time. */
  *intending(moment: number, input: Input): Generator<void, Asked | Refused> {
    return this.asked(moment, yield* intending(this.session, moment, input));
  }

  private asked(moment: number, result: Intended | Refused): Asked | Refused {
    if ("problem" in result) return result;
    const notice = result.quiet ? null : "This goes on for longer than Silo plays; it was stopped here.";
    const begun = result.session.intents.find((each) => each.moment > moment)?.moment ?? moment + 1;
    return { live: new Live(result.session, this), from: begun - 1, notice };
  }

  /** Another branch, by its number. */
  goTo(number: number): Live | Refused {
    const next = goTo(this.session, number);
    return "problem" in next ? next : new Live(next, this);
  }

  /** The session with its branches, for this browser to keep. */
  saved(moment: number): { readonly text: string } | Refused {
    return save(this.session, moment);
  }

  /** The text of a share link. */
  link(moment: number): { readonly code: string } | { readonly problem: string } {
    return encode(toRecord(this.session, moment));
  }
}

export interface Opened {
  readonly live: Live;
  readonly moment: number;
  /** What could not be done of what was wished; null if all was. */
  readonly problem: string | null;
}

/** Opens the session of a link's text, or of one that was kept; a fresh host where there is none or it cannot be read. */
export const openLive = (text: string | null, host: string = defaultHostId): Opened => {
  const kind = hostKind(host) ?? hostKind(defaultHostId);
  if (kind === undefined) throw new Error("Silo has no host.");
  const fresh = (problem: string | null): Opened => {
    const live = new Live(openSession(kind));
    return { live, moment: live.end, problem };
  };
  if (text === null) return fresh(null);
  const opened = openText(text, hostKind);
  if (!("session" in opened)) return fresh(opened.problem);
  return { live: new Live(opened.session), moment: opened.playhead, problem: opened.problem };
};
