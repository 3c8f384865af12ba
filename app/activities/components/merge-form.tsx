import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ActivityView, CheckedField } from '#server/activities/contract.ts';
import type { MergePair, MergePart } from '#server/activities/merge-views.ts';

import { firstName, small } from '../activity-words.ts';
import { partLabels, partWords } from '../merge-words.ts';

interface MergeFormProps {
  pair: MergePair;
  refusal: FormRefusal | null;
  now: string;
}

/** Both side by side, and for each part which of the two is right. */
export function MergeForm({ pair: { stays, goes, parts }, refusal, now }: MergeFormProps) {
  const busy = useBusy();
  const differing = parts.filter(({ isSame }) => !isSame);
  const same = parts.filter(({ isSame }) => isSame);
  const isLate = refusal?.code === 'conflict';
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <OneOfTwo activity={stays} title="This one stays" />
        <OneOfTwo activity={goes} title="The other one goes">
          <ButtonLink to={`/whats-on/${goes.id}/merge?with=${stays.id}`} look="quiet">
            Keep this one instead
          </ButtonLink>
        </OneOfTwo>
      </div>
      {stays.organisation.id !== goes.organisation.id && (
        <Notice tone="warn" title="They belong to two organisations.">
          What stays belongs to {stays.organisation.name}. The people of {goes.organisation.name} do
          not find it among theirs any more.
        </Notice>
      )}
      <Form
        method="post"
        aria-busy={busy}
        className="flex flex-col gap-5"
        key={isLate ? `${stays.version} ${goes.version}` : 'chosen'}
      >
        <input type="hidden" name="otherId" value={goes.id} />
        <input type="hidden" name="version" value={stays.version} />
        <input type="hidden" name="otherVersion" value={goes.version} />
        {same.map(({ part, fresher }) => (
          <input key={part} type="hidden" name={`take-${part}`} value={fresher} />
        ))}
        {differing.map(({ part, fresher }) => (
          <RadioGroup
            key={part}
            name={`take-${part}`}
            label={partLabels[part]}
            direction="beside"
            defaultValue={typedValue(refusal, `take-${part}`, fresher)}
            choices={[
              {
                value: 'this',
                label: partWords(part, stays, now),
                hint: `This one${checkedWords(part, stays, now)}`,
              },
              {
                value: 'other',
                label: partWords(part, goes, now),
                hint: `The other one${checkedWords(part, goes, now)}`,
              },
            ]}
          />
        ))}
        {same.length > 0 && (
          <p className="text-sm text-muted">
            The same in both: {same.map(({ part }) => small(partLabels[part])).join(', ')}.
          </p>
        )}
        <p>
          {goes.name} leaves What’s on. Its address, and whoever has it on a shortlist, is led to
          the one that stays. What it said is kept for coordinators.
        </p>
        <div>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Merging…' : 'Merge them'}
          </Button>
        </div>
      </Form>
    </>
  );
}

function OneOfTwo({
  activity,
  title,
  children,
}: {
  activity: ActivityView;
  title: string;
  children?: ReactNode;
}) {
  const { id, name, organisation, town } = activity;
  return (
    <Card title={title}>
      <p>
        <Link to={`/whats-on/${id}`} className="link font-bold">
          {name}
        </Link>
        <span className="block text-sm text-muted">
          {town === '' ? organisation.name : `${organisation.name} · ${town}`}
        </span>
      </p>
      {children}
    </Card>
  );
}

const fieldOf: Partial<Record<MergePart, CheckedField>> = {
  ...{ times: 'times', place: 'place', cost: 'cost', contact: 'phone' },
};

/** ", checked yesterday by Hazel". Empty where the part is not one that is checked. */
function checkedWords(part: MergePart, { checks, reports }: ActivityView, now: string): string {
  const field = fieldOf[part];
  if (field === undefined) return '';
  const report = reports[field];
  if (report) return `, reported wrong ${dayInSentence(report.at, now)}`;
  const check = checks[field];
  if (!check) return ', never checked';
  return `, checked ${dayInSentence(check.at, now)} by ${firstName(check.by)}`;
}
