import { ArrowRight } from "lucide-react";
import { memo } from "react";
import { PictureCards } from "../site/PictureCards.tsx";
import { SiteFooter } from "../site/SiteFooter.tsx";
import { questions } from "./questions.ts";
import "./home.css";

export interface BelowProps {
  readonly home: string;
}

const embed = `<iframe src="https://…/embed/v1/house?step=silo-create" title="…" width="100%" height="560" loading="lazy"></iframe>`;

/** What one finds on scrolling down. */
export const Below = memo(({ home }: BelowProps) => (
  <div className="below site">
    <section aria-labelledby="questions">
      <h2 id="questions">Four questions, a short chapter each</h2>
      <ol className="questions">
        {questions.map(({ question, answer, path }, at) => (
          <li key={question}>
            <p className="eyebrow">Chapter {at + 1}</p>
            <a href={`${home}${path}`}>{question}</a>
            <p>{answer}</p>
          </li>
        ))}
      </ol>
      <a className="text-button strong" href={`${home}${questions[0]?.path}`}>
        Start with chapter 1
        <ArrowRight size={16} aria-hidden="true" />
      </a>
    </section>
    <section aria-labelledby="diagrams">
      <h2 id="diagrams">Diagrams</h2>
      <PictureCards home={home} heading={3} below />
    </section>
    <section aria-labelledby="embedding">
      <h2 id="embedding">Put it into your own post</h2>
      <p>
        Press Share on any picture, at any step. Paste what you get: a living figure, a picture for a README, or a
        slide. It loads nothing before your reader wants it. It follows your page’s colours, and can be read without a
        script.
      </p>
      <pre>
        <code>{embed}</code>
      </pre>
    </section>
    <SiteFooter home={home} />
  </div>
));
