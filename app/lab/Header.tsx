import { Activity, Keyboard, Menu, Share2, SlidersHorizontal, Text } from "lucide-react";
import { memo, type ReactNode, useId, useState } from "react";
import { Observer, type ObserverProps } from "../observer/Observer.tsx";
import type { SiteLink } from "../site/links.ts";
import { type MotionWish, useMotionPolicy, wishMotion } from "../theme/motion.ts";
import { ThemeButton } from "../theme/ThemeButton.tsx";
import { alike } from "../ui/alike.ts";
import { Choice } from "../ui/Choice.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Logo } from "./Logo.tsx";
import { Pictures, type PicturesProps } from "./Pictures.tsx";

/** A host that can be simulated. */
export interface HostOption {
  readonly id: string;
  /** `Server 2022 · 20348`. */
  readonly label: string;
}

export interface HeaderProps {
  readonly home: string;
  readonly routes: readonly SiteLink[];
  readonly pictures: Omit<PicturesProps, "home">;
  readonly hosts: readonly HostOption[];
  readonly host: string;
  readonly onHost: (id: string) => void;
  readonly observer: ObserverProps;
  /** Opens the search. */
  readonly search: ReactNode;
  /** Whether pictures are shown as text. */
  readonly asText: boolean;
  readonly onAsText: () => void;
  /** Shows all keys. */
  readonly onShortcuts: () => void;
  /** Absent where nothing can be shared. */
  readonly onShare?: () => void;
}

const NEXT_MOTION: Readonly<Record<MotionWish, MotionWish>> = { system: "reduced", reduced: "full", full: "system" };
const MOTION_NAME = { system: "Motion: as the system", reduced: "Motion: reduced", full: "Motion: full" } as const;

/** The way to other pages, and what holds for the whole page. On phones all but the host is behind one button, on middling screens the choices of how one sees the page. */
export const Header = memo(
  ({
    home,
    routes,
    pictures,
    hosts,
    host,
    onHost,
    observer,
    search,
    asText,
    onAsText,
    onShortcuts,
    onShare,
  }: HeaderProps) => {
    const motion = useMotionPolicy();
    const [open, setOpen] = useState(false);
    const id = useId();
    const tools = useId();
    return (
      <header className="header">
        <a className="home" href={home}>
          <Logo />
          <span>Silo</span>
        </a>
        <Choice
          name="Host"
          value={host}
          options={hosts.map((each) => ({ value: each.id, label: each.label }))}
          onChange={onHost}
        />
        <IconButton
          icon={Menu}
          name="Menu"
          className="menu-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
        <Pictures home={home} {...pictures} />
        <div id={id} className={open ? "more open" : "more"}>
          {routes.length === 0 ? null : (
            <nav className="pages" aria-label="Pages">
              {routes.map(({ href, label, current }) => (
                <a key={href} href={href} aria-current={current ? "page" : undefined}>
                  {label}
                </a>
              ))}
            </nav>
          )}
          <Observer {...observer} />
          {search}
          <IconButton icon={SlidersHorizontal} name="View" className="view-button" popoverTarget={tools} />
          <div id={tools} popover="auto" className="tools">
            <ThemeButton />
            <IconButton
              icon={Activity}
              name={MOTION_NAME[motion.wish]}
              className={motion.reduced ? "faint" : ""}
              onClick={() => wishMotion(NEXT_MOTION[motion.wish])}
            />
            <IconButton icon={Text} name="Picture as text" aria-pressed={asText} onClick={onAsText} />
            <IconButton icon={Keyboard} name="Keyboard shortcuts" onClick={onShortcuts} />
          </div>
          {onShare === undefined ? null : (
            <button type="button" className="text-button strong" onClick={onShare}>
              <Share2 size={16} aria-hidden="true" />
              <span>Share</span>
            </button>
          )}
        </div>
      </header>
    );
  },
  alike,
);
