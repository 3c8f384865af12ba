import { Form, useLocation } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField, TextField } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { CHECKED_LABEL } from '#server/guard/contract.ts';
import { resourcesLimits, type OpenResource } from '#server/resources/contract.ts';

import { resourcePath, usedWords } from '../shelf-words.ts';

interface UsedItProps {
  open: OpenResource;
  now: string;
  busy: boolean;
  refusal: FormRefusal | null;
}

/** Who used it and how it went, and my own line. */
export function UsedIt({ open, now, busy, refusal }: UsedItProps) {
  const { resource, uses, nextUses, myUse } = open;
  const { key } = useLocation();
  const title = resource.usedBy === 0 ? 'Has it helped?' : usedWords(resource.usedBy);
  return (
    <Card title={title} id="used">
      {uses.length > 0 && (
        <ul className="flex flex-col gap-2">
          {uses.map(({ person, line, usedAt }) => (
            <li key={person.id} className="border-l-3 border-line pl-3">
              {line !== '' && <p>{line}</p>}
              <p className="text-sm text-muted">
                {person.name}, {person.organisation},{' '}
                <time dateTime={usedAt}>{dayInSentence(usedAt, now)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
      {nextUses !== null && (
        <ButtonLink
          to={`${resourcePath(resource.id)}?usesAfter=${encodeURIComponent(nextUses)}#used`}
          look="quiet"
        >
          More people who used it
        </ButtonLink>
      )}
      <TakesPart>
        <Form method="post" noValidate className="flex flex-col gap-3" key={key}>
          <TextField
            name="line"
            label={myUse ? 'Your line on how it went' : 'How did it go?'}
            hint="One line, or leave it blank. Nothing about a person."
            optional
            maxLength={resourcesLimits.usedLine}
            defaultValue={typedValue(refusal, 'line', myUse?.line ?? '')}
            error={refusal?.errors.line}
            autoComplete="off"
          />
          {refusal?.errors.checked !== undefined && refusal.errors.line !== undefined && (
            <CheckboxField name="checked" id="field-checked-use" label={CHECKED_LABEL} />
          )}
          <GuardWatch place="resource" />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" name="intent" value="use" disabled={busy}>
              {myUse ? 'Save my line' : 'I used it'}
            </Button>
            {myUse && (
              <Button type="submit" name="intent" value="withdrawUse" look="quiet" disabled={busy}>
                I did not use it
              </Button>
            )}
          </div>
        </Form>
      </TakesPart>
    </Card>
  );
}
