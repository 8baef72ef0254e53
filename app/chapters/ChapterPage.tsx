import { useEffect, useRef } from "react";
import { pictureOf } from "../diagrams/index.ts";
import { FigureIsland } from "../figure/FigureIsland.tsx";
import type { FigureHandle } from "../figure/use-figure.ts";
import { pageAddress } from "../share/shared.ts";
import type { PageProps } from "../site/page-props.ts";
import { SiteFrame } from "../site/SiteFrame.tsx";
import { useStable } from "../ui/use-stable.ts";
import { ChapterEnd } from "./ChapterEnd.tsx";
import { ChapterList } from "./ChapterList.tsx";
import { chapterOf, chapters } from "./index.ts";
import { Predict } from "./Predict.tsx";
import { markRead } from "./progress.ts";
import { SectionWords } from "./SectionWords.tsx";
import { taskAddress } from "./task-address.ts";
import { useActiveSection } from "./use-active-section.ts";
import { useAnswers } from "./use-answers.ts";
import "./chapters.css";

/** Prose that drives a picture: what is being read is what is shown. */
const ChapterPage = ({ route, data }: PageProps) => {
  const { home, id } = route;
  const chapter = chapterOf(id ?? "");
  if (chapter === undefined) throw new Error(`There is no chapter “${id}”.`);
  const prose = useRef<HTMLElement>(null);
  const picture = useRef<HTMLElement>(null);
  const figure = useRef<FigureHandle>(null);
  /** The section whose answer is shown: it stays when one scrolls on within the section. */
  const answered = useRef<number | null>(null);
  /** Where one is going: keys may come faster than the page scrolls. */
  const wanted = useRef(0);
  const acts = useStable({
    show: (at: number): void => {
      const step = data.sections[at]?.step;
      if (step !== undefined) figure.current?.goto(step);
    },
    read: (at: number): void => {
      wanted.current = at;
      if (answered.current !== at) {
        answered.current = null;
        acts.show(at);
      }
      if (at === chapter.sections.length - 1) markRead(chapter.id);
    },
    goTo: (at: number): void => {
      wanted.current = at;
      const section = prose.current?.querySelectorAll<HTMLElement>("[data-section]")[at];
      section?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
      section?.scrollIntoView({ block: "start" });
    },
  });
  const active = useActiveSection(prose, picture, acts.read);
  const answers = useAnswers(chapter.id, (section, report) => {
    const at = chapter.sections.findIndex(({ id: each }) => each === section);
    const { step = "", shownAt } = data.sections[at] ?? {};
    answered.current = at;
    figure.current?.goto(step);
    figure.current?.playTo(shownAt ?? "", report);
  });
  /** The lab, with the picture's run at the step of a section. */
  const labAt = (at: number): string =>
    pageAddress({ site: home, diagram: chapter.picture, step: data.sections[at]?.lab ?? "0", run: data.run });

  // Single keys only while one is in the prose: screen readers and speech have them elsewhere.
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = { j: 1, k: -1 }[event.key];
      const inProse = event.target instanceof Element && prose.current?.contains(event.target) === true;
      if (by === undefined || !inProse || event.ctrlKey || event.metaKey || event.altKey) return;
      acts.goTo(Math.min(chapter.sections.length - 1, Math.max(0, wanted.current + by)));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [acts, chapter]);

  const first = data.sections[0];
  const title = pictureOf(chapter.picture).title;
  return (
    <SiteFrame route={route}>
      <div className="chapter">
        <ChapterList home={home} current={chapter.id} />
        <header className="chapter-head">
          <p className="eyebrow">Chapter {chapters.indexOf(chapter) + 1}</p>
          <h1>{chapter.title}</h1>
          <p className="lead">{chapter.question}</p>
        </header>
        <article ref={prose} className="chapter-prose">
          {chapter.sections.map((section, at) => (
            <SectionWords
              key={section.id}
              section={section}
              data={data.sections[at]}
              at={at}
              active={at === active}
              lab={labAt(at)}
              onShow={() => acts.show(at)}
            >
              {section.predict === undefined ? null : (
                <Predict
                  predict={section.predict}
                  right={data.sections[at]?.right ?? null}
                  chosen={answers.chosen(section.id)}
                  showing={answers.showing(section.id)}
                  onChoose={(option) => answers.choose(section.id, option)}
                  onSkip={() => figure.current?.goto(data.sections[at]?.shownAt ?? "")}
                />
              )}
            </SectionWords>
          ))}
        </article>
        <aside ref={picture} className="chapter-picture" aria-label={`The picture: ${title}`}>
          <FigureIsland
            home={home}
            diagram={chapter.picture}
            step={first?.step ?? "before"}
            alt={`${title}: ${first?.text ?? ""}`}
            controls="min"
            caption
            observer="host"
            focus={null}
            spoken={chapter.sections[active]?.focus ?? null}
            density="far"
            counted="in this story"
            handle={figure}
          />
          <div className="sections-bar">
            <button type="button" className="text-button" disabled={active === 0} onClick={() => acts.goTo(active - 1)}>
              Section before
            </button>
            <span>
              {active + 1} of {chapter.sections.length}
            </span>
            <button
              type="button"
              className="text-button"
              disabled={active === chapter.sections.length - 1}
              onClick={() => acts.goTo(active + 1)}
            >
              Next section
            </button>
          </div>
        </aside>
      </div>
      <ChapterEnd home={home} chapter={chapter} lab={taskAddress(home, chapter, data.task)} />
    </SiteFrame>
  );
};

export default ChapterPage;
