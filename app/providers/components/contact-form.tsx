import { CheckedField } from '#app/ui/checked-field.tsx';
import { RadioGroup, SelectField, TextField, type Choice } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { NEW_ORGANISATION, providersLimits } from '#server/providers/contract.ts';

import type { ContactField, TypedContact } from '../contact-form.ts';

interface ContactFieldsProps {
  typed: TypedContact;
  errors: Readonly<Record<string, string>>;
  /** Where the organisation can be chosen. */
  organisations?: readonly Choice[];
  /** Words that peers write about them, and whether they agreed. Not for themselves. */
  withPeersWords: boolean;
  /** How to reach them: not for those whose turn it is not. */
  withWays?: boolean;
  /** Beside a field where something else stands now than when the page was opened. */
  standing?: TypedContact;
}

/** What one wants to know before ringing. */
export function ContactFields(props: ContactFieldsProps) {
  const { typed, errors, organisations, withPeersWords, withWays = true, standing } = props;
  const field = (name: ContactField, hint?: string) => ({
    name,
    defaultValue: typed[name] ?? '',
    error: errors[name],
    hint:
      standing?.[name] === undefined ? hint : `Stands there now: ${standing[name] || 'nothing'}`,
  });
  return (
    <>
      {organisations && (
        <>
          <SelectField
            {...field('organisationId')}
            label="Which group?"
            emptyLabel="Choose"
            choices={[...organisations, { value: NEW_ORGANISATION, label: 'Another group' }]}
          />
          <TextField
            {...field('organisationName', 'Only if you chose “Another group”.')}
            label="Name of the other group"
            maxLength={120}
            autoComplete="off"
            optional
          />
        </>
      )}
      <TextField
        {...field('name', 'A person, or a desk such as “Front desk”.')}
        label="Name"
        maxLength={providersLimits.name}
        autoComplete="off"
        required
      />
      <TextField
        {...field('role', 'For example: Looks after the plots.')}
        label="What they do there"
        maxLength={providersLimits.role}
        autoComplete="off"
        optional
      />
      {withWays && <Ways field={field} />}
      <TextField
        {...field('website')}
        label="Website"
        inputMode="url"
        maxLength={providersLimits.website}
        autoComplete="off"
        autoCapitalize="none"
        optional
      />
      {withWays && <Times field={field} />}
      {withPeersWords && (
        <>
          <TextField
            {...field('askFirst', 'Only colleagues see this, never the group.')}
            label="What they like to be asked first"
            maxLength={providersLimits.askFirst}
            autoComplete="off"
            optional
          />
          <RadioGroup
            name="agreed"
            label="Did they agree to be in this list?"
            error={errors.agreed}
            hint={field('agreed').hint}
            defaultValue={typed.agreed}
            choices={[
              { value: 'yes', label: 'Yes' },
              {
                value: 'no',
                label: 'Not yet',
                hint: 'Only you and coordinators see them until then.',
              },
            ]}
          />
        </>
      )}
      <GuardWatch place="contact" />
      <CheckedField refusal={{ errors, values: typed }} />
    </>
  );
}

type FieldOf = (
  name: ContactField,
  hint?: string,
) => { name: string; defaultValue: string; error: string | undefined; hint: string | undefined };

function Ways({ field }: { field: FieldOf }) {
  return (
    <>
      <TextField
        {...field('phone', 'Their work number. A phone number or an e-mail address is needed.')}
        label="Phone number"
        type="tel"
        maxLength={providersLimits.phone}
        autoComplete="off"
      />
      <TextField
        {...field('email')}
        label="E-mail address"
        type="email"
        maxLength={providersLimits.email}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}

function Times({ field }: { field: FieldOf }) {
  return (
    <>
      <TextField
        {...field('bestTime', 'For example: Tuesdays before noon.')}
        label="Best time to ring"
        maxLength={providersLimits.bestTime}
        autoComplete="off"
        optional
      />
      <TextField
        {...field('howToRing', 'For example: Let it ring for long, ask for the kitchen.')}
        label="How to ring"
        maxLength={providersLimits.howToRing}
        autoComplete="off"
        optional
      />
    </>
  );
}
