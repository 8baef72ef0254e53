import { lazy, Suspense, useEffect, useState } from "react";
import { atFirstSign } from "../lab/first-sign.ts";
import { pageAddress } from "../share/shared.ts";
import { siteHere } from "../share/site.ts";
import "./print.css";

const QrCode = lazy(async () => ({ default: (await import("./QrCode.tsx")).QrCode }));

export interface PrintedLinkProps {
  /** The way to where the site lies. */
  readonly home: string;
  readonly diagram: string;
  /** Id of the step that is shown. */
  readonly step: string;
}

/** On paper only: where the picture lives. */
export const PrintedLink = ({ home, diagram, step }: PrintedLinkProps) => {
  const [site, setSite] = useState<string | null>(null);
  const [used, setUsed] = useState(false);
  useEffect(() => setSite(siteHere(home)), [home]);
  // Who prints has done something before: that is early enough.
  useEffect(() => atFirstSign(() => setUsed(true)), []);
  if (site === null) return null;
  const address = pageAddress({ site, diagram, step, run: null });
  return (
    <p className="printed-link">
      {used ? (
        <Suspense fallback={null}>
          <QrCode address={address} />
        </Suspense>
      ) : null}
      <span>{address}</span>
    </p>
  );
};
