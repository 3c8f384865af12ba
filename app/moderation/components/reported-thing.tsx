import { Link } from '@remix-run/react';

import { Avatar } from '#app/ui/avatar.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { OpenThing, ThingKind } from '#server/moderation/contract.ts';

import { momentInWords, thingWords } from '../moderation-words.ts';
import { WordsOf } from './words-of.tsx';

interface ReportedThingProps {
  thing: OpenThing;
  kind: ThingKind;
  now: string;
}

const stateWords = { standing: null, hidden: 'Hidden', takenBack: 'Taken back since' } as const;

/** What was reported, with its author, and what stands around it. */
export function ReportedThing({ thing, kind, now }: ReportedThingProps) {
  const { author, title, body, state, around, earlier, writtenAt, path } = thing;
  const word = stateWords[state];
  return (
    <Card title="What was reported" aside={word !== null && <Chip tone="stone">{word}</Chip>}>
      <p className="text-sm text-muted">
        Written <time dateTime={writtenAt}>{momentInWords(writtenAt, now)}</time>
      </p>
      {around.length > 0 ? (
        <>
          {title !== null && <p className="font-bold">{title}</p>}
          <Around thing={thing} />
        </>
      ) : (
        <WordsOf author={author} title={title} body={body} />
      )}
      {earlier.length > 0 && (
        <Disclosure summary="What it said before it was changed">
          {earlier.map((words) => (
            <div key={words.at} className="flex flex-col gap-1">
              <p className="text-sm text-muted">
                Until <time dateTime={words.at}>{momentInWords(words.at, now)}</time>
              </p>
              <WrittenText body={words.body} />
            </div>
          ))}
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-2">
        {path !== null && <ButtonLink to={path}>Open {thingWords[kind].the}</ButtonLink>}
        {author && (
          <Link to={`/people/${author.id}`} className="link inline-flex min-h-11 items-center">
            About {author.name}
          </Link>
        )}
      </div>
    </Card>
  );
}

/** The reported message among the two before and the two after it. */
function Around({ thing: { around, body } }: { thing: OpenThing }) {
  return (
    <ol className="flex flex-col gap-1">
      {around.map((words) => (
        <li
          key={`${words.writtenAt}:${words.author.id}:${String(words.isReported)}`}
          aria-current={words.isReported ? 'true' : undefined}
          className="-mx-2 flex gap-3 rounded-lg px-2 py-1.5 aria-[current]:bg-gorse-soft"
        >
          <Avatar id={words.author.id} name={words.author.name} />
          <div className="min-w-0">
            <p>
              <strong>{words.author.name}</strong>
              <span className="text-sm text-muted"> {words.author.organisation}</span>
              {words.isReported && <strong className="text-sm"> · reported</strong>}
            </p>
            <Words body={words.isReported ? body : words.body} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Words({ body }: { body: OpenThing['body'] | null }) {
  if (body === null) return <p className="text-muted italic">Taken back or hidden</p>;
  return <WrittenText body={body} />;
}
