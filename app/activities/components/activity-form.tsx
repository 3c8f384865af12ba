import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import type { FormValues } from '#app/lib/read-form.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import {
  CheckboxField,
  CheckboxGroup,
  EmailField,
  RadioGroup,
  SelectField,
  TextField,
} from '#app/ui/field.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import {
  activitiesLimits as limits,
  attendanceModes,
  joinRoutes,
  whatMattersCodes,
} from '#server/activities/contract.ts';
import type { ActivityChoices } from '#server/activities/page-views.ts';

import { activityFields } from '../activity-form.ts';
import { joinWords, modeWords } from '../activity-words.ts';
import { formFields } from '../form-fields.ts';
import { GroupFields } from './group-fields.tsx';
import { TimesFields } from './times-fields.tsx';
import { VisitFields } from './visit-fields.tsx';

interface ActivityFormProps {
  title: string;
  back: { to: string; label: string };
  refusal: FormRefusal | null;
  stored: FormValues;
  choices: ActivityChoices;
  /** Hidden fields, and what has to be read before the fields. */
  children: ReactNode;
  /** Whose activity it is can be chosen once, when it is added. */
  isNew: boolean;
  /** It left the board: what was typed is there to be copied. */
  isOver?: boolean;
}

function IsOpenData() {
  return (
    <>
      Anybody can read this as{' '}
      <Link to="/api" className="link">
        open data
      </Link>
      , but for what a first visit is like and who greets people.
    </>
  );
}

/** What people ask first stands open; the rest unfolds, and sorts the board. */
export function ActivityForm(props: ActivityFormProps) {
  const { title, back, refusal, stored, choices, children, isNew, isOver = false } = props;
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const fields = formFields(refusal, stored);
  const { field, group, tick, isWrong } = fields;
  return (
    <FormPage
      title={title}
      back={back}
      intro={isOver ? undefined : <IsOpenData />}
      errors={errors}
      order={activityFields}
      submit={isOver ? null : 'Save'}
      busyWords="Saving…"
      busy={useBusy()}
    >
      {children}
      {isNew && <WhoseField choices={choices} {...field('organisationId')} />}
      <TextField
        {...field('name')}
        label="Name"
        maxLength={limits.name}
        autoComplete="off"
        required
      />
      <TextField
        {...field('whenWords')}
        label="When"
        hint="For example: Tuesdays and Thursdays, 10 to 12. Leave it blank if the days and times below say it."
        maxLength={limits.whenWords}
        autoComplete="off"
      />
      <TimesFields {...fields} />
      <TextField
        {...field('placeWords')}
        label="Where"
        hint="The building and the street."
        maxLength={limits.placeWords}
        autoComplete="off"
      />
      <TextField
        {...field('town')}
        label="Town or village"
        maxLength={limits.town}
        autoComplete="off"
        list="towns"
      />
      <datalist id="towns">
        {choices.towns.map((town) => (
          <option key={town} value={town} />
        ))}
      </datalist>
      <CheckboxGroup
        {...group('whatMatters')}
        label="What is it good for?"
        choices={whatMattersCodes.map((value) => ({ value, label: mattersWords[value] }))}
        direction="row"
      />
      <CheckboxField {...tick('isFree')} label="It is free" />
      <TextField
        {...field('costWords')}
        label="What it costs"
        hint="For example: £3, tea included. Leave it blank if it is free."
        maxLength={limits.costWords}
        autoComplete="off"
      />
      <TextField
        {...field('phone')}
        label="Phone to ask or book"
        type="tel"
        maxLength={limits.phone}
        autoComplete="off"
        optional
      />
      <EmailField
        {...field('email')}
        label="E-mail to ask or book"
        maxLength={limits.email}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('website')}
        label="Website, or the link to join"
        type="url"
        maxLength={limits.website}
        autoComplete="off"
        optional
      />
      <Disclosure
        summary="How people join and take part"
        open={isWrong('joinRoute', 'attendanceMode')}
      >
        <div className="flex flex-col gap-5">
          <RadioGroup
            {...field('joinRoute')}
            label="How do people join?"
            choices={joinRoutes.map((value) => ({ value, label: joinWords[value] }))}
          />
          <CheckboxGroup
            {...group('attendanceMode')}
            label="How do they take part?"
            choices={attendanceModes.map((value) => ({ value, label: modeWords[value] }))}
            direction="row"
          />
        </div>
      </Disclosure>
      <GroupFields {...fields} />
      <VisitFields {...fields} />
      <GuardWatch place="activity" />
      <CheckedField refusal={refusal} />
    </FormPage>
  );
}

interface WhoseFieldProps {
  choices: ActivityChoices;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

/** Whoever has one organisation is not asked. */
function WhoseField({ choices: { organisations }, ...field }: WhoseFieldProps) {
  const [only] = organisations;
  if (only && organisations.length === 1) {
    return <input type="hidden" name={field.name} value={only.id} />;
  }
  return (
    <SelectField
      {...field}
      label="Whose activity is it?"
      emptyLabel="Choose"
      choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
