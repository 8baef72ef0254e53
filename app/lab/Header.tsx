import { Monitor, Moon, Share2, Sun } from "lucide-react";
import { Observer, type ObserverProps } from "../observer/Observer.tsx";
import { type ThemeWish, useTheme, wishTheme } from "../theme/theme.ts";
import { Choice } from "../ui/Choice.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Logo } from "./Logo.tsx";

/** A page that exists. */
export interface RouteLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** A host that can be simulated. */
export interface HostOption {
  readonly id: string;
  /** `Windows Server 2022 · 20348`. */
  readonly label: string;
}

export interface HeaderProps {
  readonly home: string;
  readonly routes: readonly RouteLink[];
  readonly hosts: readonly HostOption[];
  readonly host: string;
  readonly onHost: (id: string) => void;
  readonly observer: ObserverProps;
  /** Absent where nothing can be shared. */
  readonly onShare?: () => void;
}

const NEXT_THEME: Readonly<Record<ThemeWish, ThemeWish>> = { system: "light", light: "dark", dark: "system" };
const THEME_ICON = { system: Monitor, light: Sun, dark: Moon } as const;
const THEME_NAME = { system: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" } as const;

export const Header = ({ home, routes, hosts, host, onHost, observer, onShare }: HeaderProps) => {
  const theme = useTheme();
  return (
    <header className="header">
      <a className="home" href={home}>
        <Logo />
        <span>Silo</span>
      </a>
      <nav aria-label="Pages">
        {routes.map(({ href, label, current }) => (
          <a key={href} href={href} aria-current={current ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div className="tools">
        <Observer {...observer} />
        <Choice
          name="Host"
          value={host}
          options={hosts.map(({ id, label }) => ({ value: id, label }))}
          onChange={onHost}
        />
        <IconButton icon={THEME_ICON[theme]} name={THEME_NAME[theme]} onClick={() => wishTheme(NEXT_THEME[theme])} />
        {onShare === undefined ? null : (
          <button type="button" className="text-button strong share" onClick={onShare}>
            <Share2 size={16} aria-hidden="true" />
            <span>Share</span>
          </button>
        )}
      </div>
    </header>
  );
};
