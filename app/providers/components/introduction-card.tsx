import { Form } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { ReportIcon } from '#app/ui/icon.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { providersLimits, type ContactView } from '#server/providers/contract.ts';

interface IntroductionCardProps {
  contact: ContactView;
  /** What the form was refused for, and what was typed in it. */
  refusal: { errors: Readonly<Record<string, string>>; values: Record<string, unknown> } | null;
  now: string;
  busy: boolean;
}

/** Colleagues who know them, each to be asked in one press; and what became of it. */
export function IntroductionCard(props: IntroductionCardProps) {
  const { contact, now, busy } = props;
  const { mine, askable } = contact.introductions;
  if (contact.iKnowThem || (!mine && askable.length === 0)) return null;
  return (
    <TakesPart>
      <Card title={mine ? 'Your introduction' : 'Ask somebody who knows them'}>
        {mine && <p>{mineWords(mine, now)}</p>}
        {mine?.state === 'asked' && (
          <Form method="post" preventScrollReset className="-ml-4">
            <Button type="submit" name="intent" value="withdraw" look="quiet" disabled={busy}>
              Take the question back
            </Button>
          </Form>
        )}
        {askable.length > 0 && <AskForm {...props} />}
      </Card>
    </TakesPart>
  );
}

function mineWords(
  { asked, state, at }: NonNullable<ContactView['introductions']['mine']>,
  now: string,
): string {
  const day = dayInSentence(at, now);
  if (state === 'asked') return `You asked ${asked.name} ${day}. The answer shows here.`;
  if (state === 'notNow') return `${asked.name} said ${day}: not now.`;
  return `${asked.name} introduced you ${day}. When you have spoken, press “I know them”.`;
}

function AskForm({ contact, refusal, busy }: IntroductionCardProps) {
  const { askable, mayWrite } = contact.introductions;
  const errors = refusal?.errors ?? {};
  const typed = refusal?.values.words;
  const isHeld = errors.words !== undefined || errors.checked !== undefined;
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="introduce" />
      <Disclosure summary="Add a few words first" open={isHeld}>
        <div className="flex flex-col gap-3">
          <TextArea
            name="words"
            label="Your words"
            hint="Only the colleague you ask reads them. Say nothing about the people you support."
            rows={3}
            maxLength={providersLimits.introductionWords}
            defaultValue={typeof typed === 'string' ? typed : ''}
            error={errors.words}
            optional
          />
          <GuardWatch place="message" />
          <CheckedField refusal={isHeld ? refusal : null} />
        </div>
      </Disclosure>
      <ul className="flex flex-col divide-y divide-line">
        {askable.map(({ id, name, organisation }) => (
          <li key={id} className="flex flex-col items-start gap-2 py-2.5">
            <p>
              {name} <span className="text-sm text-muted">{organisation}</span>
            </p>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" name="askedId" value={id} disabled={busy}>
                Ask {firstOf(name)} to introduce you
              </Button>
              {mayWrite && (
                <ButtonLink to={writePath(id, contact)} look="quiet">
                  Write to {firstOf(name)}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Form>
  );
}

/** What colleagues ask of the reader, who knows the contact. */
export function AskedOfMe({
  contact,
  now,
  busy,
}: Pick<IntroductionCardProps, 'contact' | 'now' | 'busy'>) {
  return (
    <TakesPart>
      {contact.introductions.ofMe.map(({ id, asker, words, at }) => (
        <Card key={asker.id} title={`${asker.name} asks for an introduction`} tone="hedge">
          <p>
            {asker.organisation}, asked {dayInSentence(at, now)}. They would like you to introduce
            them to {contact.name}.
          </p>
          {words !== '' && (
            <blockquote className="border-l-2 border-line pl-3 break-words whitespace-pre-line">
              {words}
            </blockquote>
          )}
          <Form method="post" preventScrollReset className="flex flex-wrap gap-2 pt-1">
            <input type="hidden" name="intent" value="answer" />
            <input type="hidden" name="askerId" value={asker.id} />
            <Button type="submit" name="answer" value="introduced" look="primary" disabled={busy}>
              I have introduced {firstOf(asker.name)}
            </Button>
            <Button type="submit" name="answer" value="notNow" disabled={busy}>
              Not now
            </Button>
            {contact.introductions.mayWrite && (
              <ButtonLink to={writePath(asker.id, contact)} look="quiet">
                Write to {firstOf(asker.name)}
              </ButtonLink>
            )}
            {words !== '' && (
              <ButtonLink to={`/reports/introduction/${id}`} look="quiet" icon={ReportIcon}>
                Report these words
              </ButtonLink>
            )}
          </Form>
        </Card>
      ))}
    </TakesPart>
  );
}

/** To a colleague, with words about the contact to begin with. */
function writePath(personId: string, { id }: ContactView): string {
  return `/rooms/direct?personIds=${personId}&about=${id}`;
}

function firstOf(name: string): string {
  return name.split(' ')[0] ?? name;
}
