import { CheckboxGroup } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';

interface PeopleFoundProps {
  words: string;
  chosen: readonly PersonCard[];
  found: readonly PersonCard[];
  /** Ids of those ticked on this page. */
  ticked: readonly string[];
  error?: string | undefined;
}

/** Those chosen already, ticked, and those just found. */
export function PeopleFound({ words, chosen, found, ticked, error }: PeopleFoundProps) {
  const people = [...chosen, ...found];
  return (
    <>
      {words !== '' && found.length === 0 && (
        <Notice
          tone="info"
          title={`${chosen.length > 0 ? 'Nobody else' : 'Nobody'} found for “${words}”.`}
          role="status"
        >
          Try the beginning of the first or the last name.
        </Notice>
      )}
      {people.length > 0 && (
        <CheckboxGroup
          // A new search draws the ticks anew.
          key={people.map(({ id }) => id).join()}
          name="personIds"
          label="Who do you want to write to?"
          choices={people.map(({ id, name, organisation }) => ({
            value: id,
            label: name,
            hint: organisation,
          }))}
          defaultValues={ticked}
          error={error}
        />
      )}
    </>
  );
}
