import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { fieldId, FieldError } from '#app/ui/field-frame.tsx';
import { CheckboxField, SelectField } from '#app/ui/field.tsx';
import { columnWords, sheetColumns, type ImportPage } from '#server/imports/contract.ts';

import { FirstRows } from './first-rows.tsx';

interface ColumnsFormProps {
  page: ImportPage;
  refusal: FormRefusal | null;
}

const choices = sheetColumns.map((value) => ({ value, label: columnWords[value] }));
const modes = [
  ['inPerson', 'In person'],
  ['phone', 'By phone'],
  ['video', 'By video'],
  ['homeVisit', 'Home visit'],
] as const;
const joins = [
  ['walkIn', 'Walk in'],
  ['selfBook', 'Book yourself'],
  ['referralOnly', 'Through a link worker'],
] as const;
const asChoices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, label]) => ({ value, label }));

/** What each column is, as it was guessed, and what rows get where they say nothing of it. */
export function ColumnsForm({ page, refusal }: ColumnsFormProps) {
  const { columns, defaults, organisations } = page;
  const busy = useBusy();
  const typed = typedValues(
    refusal,
    'columns',
    columns.map(({ column }) => column),
  );
  const error = refusal?.errors.columns;
  const field = (name: 'organisationId' | 'whatMatters' | 'attendanceMode' | 'joinRoute') => ({
    name,
    defaultValue: typedValue(refusal, name, defaults[name]),
    error: refusal?.errors[name],
    emptyLabel: 'Such rows are errors',
  });
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-5">
      <input type="hidden" name="intent" value="columns" />
      <section aria-labelledby="columns" className="flex flex-col gap-3">
        <h2 id="columns">What is in each column?</h2>
        {error && <FieldError id={fieldId('columns')}>{error}</FieldError>}
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {columns.map(({ header, examples }, at) => (
            <SelectField
              // Two columns of a file may be called the same.
              key={`${at} ${header}`}
              id={at === 0 ? fieldId('columns') : fieldId(`columns-${at}`)}
              name="columns"
              label={header}
              hint={examples.length > 0 ? examples.map(shorten).join(' · ') : 'Nothing in it'}
              choices={choices}
              emptyLabel="Leave this column out"
              defaultValue={typed[at] ?? ''}
            />
          ))}
        </div>
      </section>
      <FirstRows page={page} />
      <section aria-labelledby="missing" className="flex max-w-form flex-col gap-3">
        <h2 id="missing">Where a row does not say it</h2>
        <SelectField
          {...field('whatMatters')}
          label="It is good for"
          choices={asChoices(Object.entries(mattersWords))}
        />
        <SelectField
          {...field('attendanceMode')}
          label="People take part"
          choices={asChoices(modes)}
        />
        <SelectField {...field('joinRoute')} label="People join" choices={asChoices(joins)} />
        <SelectField
          {...field('organisationId')}
          label="It is run by"
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxField
          name="asksCost"
          label="Write “Ask what it costs”"
          hint="Where a row says nothing of the cost."
          defaultChecked={refusal ? refusal.values.asksCost !== undefined : defaults.asksCost}
        />
        <CheckboxField
          name="addsOrganisations"
          label="Add activity providers that are not here yet"
          hint="They are named by the file. You see them before they are added."
          defaultChecked={
            refusal ? refusal.values.addsOrganisations !== undefined : defaults.addsOrganisations
          }
        />
      </section>
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Comparing…' : 'Look at the rows'}
        </Button>
      </div>
    </Form>
  );
}

const shorten = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);
