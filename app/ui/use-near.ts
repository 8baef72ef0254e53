import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element is in sight or was: false until the page is awake. */
export const useNear = <Found extends Element>(): readonly [RefObject<Found | null>, boolean] => {
  const ref = useRef<Found>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: "160px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, near];
};
