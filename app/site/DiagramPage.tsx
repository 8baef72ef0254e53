import { Share2 } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { hereUrl } from "../address/here.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictureOf } from "../diagrams/index.ts";
import { FigureIsland } from "../figure/FigureIsland.tsx";
import { stepOf } from "../figure/step.ts";
import type { FigureHandle } from "../figure/use-figure.ts";
import { PrintedLink } from "../print/PrintedLink.tsx";
import { siteHere } from "../share/site.ts";
import type { PageProps } from "./page-props.ts";
import { SiteFrame } from "./SiteFrame.tsx";
import { Sources } from "./Sources.tsx";
import { StepList } from "./StepList.tsx";

const ShareDialog = lazy(async () => ({ default: (await import("../share/ShareDialog.tsx")).ShareDialog }));

/** Where Silo is a file on a disk, no pictures lie beside it. */
const drawnHere = async (diagram: string, step: string) =>
  (await import("../share/own/story.ts")).storyPictures(diagram, step);

/** One picture: how to read it, its steps as text, where it comes from, what it leaves out. */
const DiagramPage = ({ route, data }: PageProps) => {
  const id = route.id ?? "";
  const { title } = pictureOf(id);
  const about = aboutOf(id);
  const figure = useRef<FigureHandle>(null);
  const [current, setCurrent] = useState(data.opens);
  const [observer, setObserver] = useState("host");
  const [sharing, setSharing] = useState(false);
  // The page was drawn beforehand for everybody; what its address asks for comes after.
  useEffect(() => {
    const { searchParams } = hereUrl();
    setObserver(searchParams.get("observer") ?? "host");
    const asked = searchParams.get("step");
    const step = asked === null ? null : stepOf(data.steps, asked);
    if (step === null) return;
    figure.current?.goto(step.id);
    // Known before the figure lives: who shares at once shares that step.
    setCurrent(step.id);
  }, [data.steps]);
  const shown = data.steps.findIndex((step) => step.id === current);
  const site = sharing ? siteHere(route.home) : null;
  return (
    <SiteFrame route={route}>
      <article className="diagram-page">
        <header>
          <h1>{title}</h1>
          <p className="lead">{about.takeaway}</p>
          <p className="figure-links">
            <button type="button" className="text-button strong" onClick={() => setSharing(true)}>
              <Share2 size={16} aria-hidden="true" />
              Share
            </button>
            <a className="text-button" href={`${route.home}lab?picture=${id}`}>
              Open in the lab
            </a>
          </p>
        </header>
        <FigureIsland
          home={route.home}
          diagram={id}
          step={data.opens}
          alt={`${title}: ${data.steps[shown]?.text ?? about.takeaway}`}
          still={data.steps.find(({ id: each }) => each === data.opens)?.text ?? ""}
          controls="full"
          caption
          observer={observer}
          focus={null}
          density="near"
          counted="in this story"
          handle={figure}
          onStep={(step) => setCurrent(step.id)}
        />
        <PrintedLink home={route.home} diagram={id} step={current} />
        <section aria-labelledby="reading">
          <h2 id="reading">How to read it</h2>
          <p>{about.reading}</p>
        </section>
        <section aria-labelledby="steps">
          <h2 id="steps">Step by step</h2>
          <p>Numbered as the player counts them. Press one to see it.</p>
          <StepList
            steps={data.steps}
            current={current}
            onStep={(step) => {
              figure.current?.goto(step);
              document.querySelector(".island")?.scrollIntoView({ block: "nearest" });
            }}
          />
        </section>
        <section aria-labelledby="left-out">
          <h2 id="left-out">What it leaves out</h2>
          <ul className="plain">
            {about.leavesOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <Sources sources={about.sources} />
        </section>
      </article>
      {sharing ? (
        <Suspense fallback={null}>
          <ShareDialog
            site={site}
            diagram={id}
            title={title}
            takeaway={about.takeaway}
            steps={data.steps}
            step={current}
            run={null}
            {...(site === null ? { pictures: () => drawnHere(id, current) } : {})}
            onClose={() => setSharing(false)}
          />
        </Suspense>
      ) : null}
    </SiteFrame>
  );
};

export default DiagramPage;
