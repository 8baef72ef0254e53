import { memo, useEffect } from "react";
import type { Owner } from "../diagrams/scene/scene.ts";
import { useForcedColors, useSystemDark, useTheme } from "../theme/theme.ts";
import { useSize } from "../ui/use-size.ts";

/** One mark on the timeline. */
export interface Tick {
  readonly moment: number;
  readonly owner: Owner;
  readonly importance: "headline" | "step" | "detail";
}

export interface TicksProps {
  readonly ticks: readonly Tick[];
  /** Number of the last moment. */
  readonly end: number;
}

const HEIGHT = { headline: 20, step: 13, detail: 6 } as const;

/** What happened, and whose it was; on a canvas, since there can be thousands. Source of places: the order of moments. */
export const Ticks = memo(({ ticks, end }: TicksProps) => {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const theme = useTheme();
  const dark = useSystemDark();
  const forced = useForcedColors();
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours come from the theme through computed style
  useEffect(() => {
    const canvas = box.current?.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context || width === 0) return;
    const scale = Math.max(1, devicePixelRatio);
    canvas.width = width * scale;
    canvas.height = height * scale;
    context.scale(scale, scale);
    const style = getComputedStyle(document.documentElement);
    const colors = new Map<Owner, string>();
    for (const tick of ticks) {
      const color = colors.get(tick.owner) ?? style.getPropertyValue(`--${tick.owner}`);
      colors.set(tick.owner, color);
      const tall = HEIGHT[tick.importance];
      context.fillStyle = color;
      context.fillRect(Math.round((tick.moment / Math.max(1, end)) * (width - 3)), (height - tall) / 2, 2.5, tall);
    }
  }, [ticks, end, width, height, theme, dark, forced]);
  return (
    <div ref={box} className="ticks" aria-hidden="true">
      {width === 0 ? null : <canvas style={{ width, height }} />}
    </div>
  );
});
