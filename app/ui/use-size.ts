import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An element's inner size in whole px; zero before it is laid out. */
export const useSize = <Element extends HTMLElement>(): readonly [RefObject<Element | null>, Size] => {
  const ref = useRef<Element>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    let known: Size = { width: 0, height: 0 };
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (known.width === width && known.height === height) return;
      known = { width, height };
      setSize(known);
    };
    // The first time there is something to fill in, which need not be in one go.
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
};
