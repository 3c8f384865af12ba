import { CheckboxField, SelectField, TextField } from '#app/ui/field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import {
  commitmentLevels,
  forWhomCodes,
  groupSizes,
  rejoinRules,
} from '#server/activities/contract.ts';

import {
  commitmentWords,
  rejoinWords,
  sizeWords,
  SOCIAL_WORDS,
  whomWords,
} from '../activity-words.ts';
import type { FormFields } from '../form-fields.ts';

const names = ['minimumAge', 'maximumAge', 'forWhom', 'groupSize', 'commitment', 'rejoin'];

/** Who comes, and how one comes back. */
export function GroupFields({ field, tick, isWrong }: FormFields) {
  const choices = <Code extends string>(codes: readonly Code[], words: Record<Code, string>) =>
    codes.map((value) => ({ value, label: words[value] }));
  const age = { type: 'text', inputMode: 'numeric', maxLength: 3, autoComplete: 'off' } as const;
  return (
    <Disclosure summary="Who comes, and coming back" open={isWrong(...names)}>
      <div className="flex flex-col gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...field('minimumAge')} {...age} label="Youngest age" optional />
          <TextField {...field('maximumAge')} {...age} label="Oldest age" optional />
          <SelectField
            {...field('forWhom')}
            label="For whom"
            emptyLabel="Not said"
            choices={choices(forWhomCodes, whomWords)}
          />
          <SelectField
            {...field('groupSize')}
            label="How many people"
            emptyLabel="Not said"
            choices={choices(groupSizes, sizeWords)}
          />
          <SelectField
            {...field('commitment')}
            label="How often to come"
            emptyLabel="Not said"
            choices={choices(commitmentLevels, commitmentWords)}
          />
          <SelectField
            {...field('rejoin')}
            label="Coming back after a break"
            emptyLabel="Not said"
            choices={choices(rejoinRules, rejoinWords)}
          />
        </div>
        <CheckboxField {...tick('socialAfter')} label={SOCIAL_WORDS} />
      </div>
    </Disclosure>
  );
}
