import type { ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import type { FormValues } from '#app/lib/read-form.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import {
  CheckboxField,
  CheckboxGroup,
  EmailField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#app/ui/field.tsx';
import { FormPage } from '#app/ui/form-page.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { CHECKED_LABEL } from '#server/guard/contract.ts';
import {
  accessCodes,
  activitiesLimits as limits,
  attendanceModes,
  days,
  joinRoutes,
  mattersWords,
  partsOfDay,
  whatMattersCodes,
  type ActivityChoices,
} from '#server/activities/contract.ts';

import { activityFields } from '../activity-form.ts';
import {
  accessWords,
  dayWords,
  DOOR_WORDS,
  joinWords,
  modeWords,
  partWords,
} from '../activity-words.ts';

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
}

/** What people ask first stands open; the rest unfolds, and sorts the board. */
export function ActivityForm(props: ActivityFormProps) {
  const { title, back, refusal, stored, choices, children, isNew } = props;
  const { checked, ...errors } = refusal?.errors ?? {};
  const textOf = (name: string) => {
    const before = stored[name];
    return typedValue(refusal, name, typeof before === 'string' ? before : '');
  };
  const field = (name: string) => ({ name, defaultValue: textOf(name), error: errors[name] });
  const listOf = (name: string) => {
    const before = stored[name] ?? [];
    return typedValues(refusal, name, Array.isArray(before) ? before : [before]);
  };
  const group = (name: string) => ({ name, defaultValues: listOf(name), error: errors[name] });
  const tick = (name: string) => ({ name, defaultChecked: listOf(name).includes('yes') });
  const isWrong = (...names: string[]) => names.some((name) => errors[name] !== undefined);
  return (
    <FormPage
      title={title}
      back={back}
      errors={errors}
      order={activityFields}
      submit="Save"
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
        hint="For example: Tuesdays and Thursdays, 10 to 12."
        maxLength={limits.whenWords}
        autoComplete="off"
        required
      />
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
      <CheckboxField {...tick('isFree')} label="It is free" error={errors.isFree} />
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
      <Disclosure
        summary="How people join and take part"
        open={isWrong('joinRoute', 'attendanceMode')}
      >
        <div className="flex flex-col gap-5">
          <RadioGroup
            name="joinRoute"
            label="How do people join?"
            choices={joinRoutes.map((value) => ({ value, label: joinWords[value] }))}
            defaultValue={textOf('joinRoute')}
            error={errors.joinRoute}
          />
          <CheckboxGroup
            {...group('attendanceMode')}
            label="How do they take part?"
            choices={attendanceModes.map((value) => ({ value, label: modeWords[value] }))}
            direction="row"
          />
        </div>
      </Disclosure>
      <Disclosure
        summary="Days and time of day, to be found by"
        open={isWrong('days', 'partOfDay')}
      >
        <div className="flex flex-col gap-5">
          <CheckboxGroup
            {...group('days')}
            label="Days"
            choices={days.map((value) => ({ value, label: dayWords[value] }))}
            direction="row"
          />
          <CheckboxGroup
            {...group('partOfDay')}
            label="Time of day"
            choices={partsOfDay.map((value) => ({ value, label: partWords[value] }))}
            direction="row"
          />
        </div>
      </Disclosure>
      <Disclosure
        summary="What it is like, and access"
        open={isWrong('description', 'firstVisit', 'access')}
      >
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
          <CheckboxGroup
            {...group('access')}
            label="Access"
            choices={accessCodes.map((value) => ({ value, label: accessWords[value] }))}
            direction="row"
          />
        </div>
      </Disclosure>
      <GuardWatch place="activity" />
      {(checked !== undefined || refusal?.values.checked !== undefined) && (
        <CheckboxField {...tick('checked')} label={CHECKED_LABEL} />
      )}
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
