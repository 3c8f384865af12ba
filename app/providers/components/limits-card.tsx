import { Form } from '@remix-run/react';

import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { ContactView, LimitsView } from '#server/providers/contract.ts';

interface LimitsCardProps {
  contact: ContactView;
  limits: LimitsView;
  errors: Readonly<Record<string, string>>;
  /** What was typed before the form was refused. */
  typed: Readonly<Record<string, unknown>>;
  busy: boolean;
}

/** For whoever speaks for the group: how many get in touch a week, and who they are this week. */
export function LimitsCard({ contact, limits, errors, typed, busy }: LimitsCardProps) {
  const { own, all, people, waiting } = limits;
  const { name, organisation } = contact;
  const valueOf = (field: string, stored: number | null) => {
    const again = typed[field];
    return typeof again === 'string' ? again : String(stored ?? '');
  };
  const isWrong = errors.ownPerWeek !== undefined || errors.allPerWeek !== undefined;
  return (
    <Card title="How many get in touch">
      <p>{limitWords(limits, organisation.name)}</p>
      {(own ?? all) !== null && (
        <div>
          <h3 className="text-base">Who may ring or write this week</h3>
          {people.length === 0 ? (
            <p>Nobody has asked yet.</p>
          ) : (
            <ul className="list-disc pl-5">
              {people.map((person) => (
                <li key={person.id}>
                  {person.name}, {person.organisation}
                </li>
              ))}
            </ul>
          )}
          {waiting > 0 && <p className="text-muted">{waiting} more may in later weeks.</p>}
        </div>
      )}
      <TakesPart>
        <Disclosure summary="Change how many" open={isWrong}>
          <Form method="post" preventScrollReset noValidate className="flex flex-col gap-4">
            <input type="hidden" name="intent" value="limit" />
            <TextField
              name="ownPerWeek"
              label={`Link workers a week for ${name}`}
              hint="Empty for no limit of their own. Those who know them can ring as before."
              inputMode="numeric"
              autoComplete="off"
              defaultValue={valueOf('ownPerWeek', own)}
              error={errors.ownPerWeek}
            />
            <TextField
              name="allPerWeek"
              label={`Link workers a week for all of ${organisation.name}`}
              hint="It counts for every contact without a limit of their own, taken together."
              inputMode="numeric"
              autoComplete="off"
              defaultValue={valueOf('allPerWeek', all)}
              error={errors.allPerWeek}
            />
            <div>
              <Button type="submit" disabled={busy}>
                Save how many
              </Button>
            </div>
          </Form>
        </Disclosure>
      </TakesPart>
    </Card>
  );
}

function limitWords({ own, all }: LimitsView, organisation: string): string {
  const limit = own ?? all;
  if (limit === null)
    return 'There is no limit. Everybody who sees this contact can ring or write.';
  const many = limit === 1 ? 'One link worker' : `At most ${limit} link workers`;
  const where = own === null ? `, at all of ${organisation} together` : '';
  return `${many} a week may get in touch${where}. Others have a place in a later week.`;
}
