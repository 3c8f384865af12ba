import type { ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { gapKinds, gapsLimits, kindWords, needCodes, type GapView } from '#server/gaps/contract.ts';

import { GapCard } from './gap-card.tsx';

interface GapFormProps {
  stored: { need: string; place: string; kind: string; note: string };
  /** Offered for "me too" before anything is typed. */
  similar: readonly GapView[];
  /** Suggested while typing one. */
  towns: readonly string[];
  refusal: FormRefusal | null;
  /** Hidden fields. */
  children: ReactNode;
}

/** What is missing. No field asks for anything that is true of one person only. */
export function GapForm({ stored, similar, towns, refusal, children }: GapFormProps) {
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const field = (name: keyof typeof stored) => ({
    name,
    defaultValue: typedValue(refusal, name, stored[name]),
    error: errors[name],
  });
  return (
    <div className="flex flex-col gap-6">
      <FormPage
        title="Log a gap"
        intro="What people need here and cannot find. Nothing about one person."
        back={{ to: '/gaps', label: 'What’s missing' }}
        errors={errors}
        order={['need', 'place', 'kind', 'note']}
        submit="Log it"
        busyWords="Saving…"
        busy={useBusy()}
        before={similar.length > 0 && <SimilarGaps gaps={similar} />}
      >
        {children}
        <SelectField
          {...field('need')}
          label="What do people need?"
          emptyLabel="Choose"
          choices={needCodes.map((value) => ({ value, label: mattersWords[value] }))}
          required
        />
        <TextField
          {...field('place')}
          label="Town or village"
          maxLength={gapsLimits.place}
          autoComplete="off"
          list="towns"
          required
        />
        <datalist id="towns">
          {towns.map((town) => (
            <option key={town} value={town} />
          ))}
        </datalist>
        <RadioGroup
          {...field('kind')}
          label="What is in the way?"
          choices={gapKinds.map((value) => ({ value, label: kindWords[value] }))}
        />
        <TextArea
          {...field('note')}
          label="Anything else that helps to fill it"
          hint="Nothing about one person: no names, ages or stories."
          maxLength={gapsLimits.note}
          rows={3}
          optional
        />
        <GuardWatch place="gap" />
        <CheckedField refusal={refusal} />
      </FormPage>
    </div>
  );
}

/** Before the form: maybe it is logged already, and one press is enough. */
function SimilarGaps({ gaps }: { gaps: readonly GapView[] }) {
  return (
    <section aria-labelledby="similar" className="flex flex-col gap-3">
      <h2 id="similar">Is it one of these?</h2>
      {gaps.map((gap) => (
        <GapCard key={gap.id} gap={gap} maySay action={`/gaps/${gap.id}`} level={3} />
      ))}
      <h2>If not, log it</h2>
    </section>
  );
}
