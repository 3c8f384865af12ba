import { CheckboxField, CheckboxGroup, TextArea, TextField } from '#app/ui/field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { accessCodes, activitiesLimits as limits, days } from '#server/activities/contract.ts';

import { accessWords, BUDDY_WORDS, dayWords, DOOR_WORDS } from '../activity-words.ts';
import type { FormFields } from '../form-fields.ts';

const names = ['description', 'firstVisit', 'welcomerName', 'welcomerAgrees', 'access'];

/** What it is like to come, above all for the first time. */
export function VisitFields({ field, group, tick, isWrong }: FormFields) {
  return (
    <Disclosure summary="What it is like, and access" open={isWrong(...names)}>
      <div className="flex flex-col gap-5">
        <TextArea
          {...field('description')}
          label="What people do there"
          maxLength={limits.description}
          rows={3}
          optional
        />
        <TextArea
          {...field('firstVisit')}
          label="What a first visit is like"
          hint="Who greets you? Can you just watch?"
          maxLength={limits.firstVisit}
          rows={3}
          optional
        />
        <CheckboxField {...tick('meetsAtDoor')} label={DOOR_WORDS} />
        <CheckboxField {...tick('hasBuddy')} label={BUDDY_WORDS} />
        <TextField
          {...field('welcomerName')}
          label="Who greets people"
          hint="A first name is enough. Only members of Hedgerow see it."
          maxLength={limits.welcomer}
          autoComplete="off"
          optional
        />
        <CheckboxGroup
          {...group('welcomerDays')}
          label="They are there on"
          choices={days.map((value) => ({ value, label: dayWords[value] }))}
          direction="row"
        />
        <CheckboxField {...tick('welcomerAgrees')} label="They have agreed to this" />
        <CheckboxGroup
          {...group('access')}
          label="Access"
          choices={accessCodes.map((value) => ({ value, label: accessWords[value] }))}
          direction="row"
        />
      </div>
    </Disclosure>
  );
}
