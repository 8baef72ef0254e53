import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import { IconButton } from "../ui/IconButton.tsx";
import { type ThemeWish, useTheme, wishTheme } from "./theme.ts";

const NEXT: Readonly<Record<ThemeWish, ThemeWish>> = { system: "light", light: "dark", dark: "hc", hc: "system" };
const ICON = { system: Monitor, light: Sun, dark: Moon, hc: Contrast } as const;
const NAME = {
  system: "Colours: as the system",
  light: "Colours: light",
  dark: "Colours: dark",
  hc: "Colours: highest contrast",
} as const;

/** Goes through the colours that one can choose. */
export const ThemeButton = () => {
  const theme = useTheme();
  return <IconButton icon={ICON[theme]} name={NAME[theme]} onClick={() => wishTheme(NEXT[theme])} />;
};
