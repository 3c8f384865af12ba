import { Card } from '#app/ui/card.tsx';

const rows: readonly (readonly [name: string, what: string, example: string])[] = [
  ['search', 'All of these words', 'search=allotment'],
  ['taxonomy_term_id', 'Has this term', 'an id from the terms below'],
  ['taxonomy_id', 'Has one of the terms of this list', 'an id from /taxonomies'],
  ['minimum_age', 'Its youngest age is this or higher', 'minimum_age=18'],
  ['maximum_age', 'Its oldest age is this or lower', 'maximum_age=25'],
  ['day', 'On this day of the week', 'day=MO'],
  ['start_time', 'Begins then or later', 'start_time=10:00'],
  ['end_time', 'Is over by then', 'end_time=16:30'],
  ['postcode', 'Places only: the same first half', 'postcode=ZZ1'],
  ['proximity', 'Places only: so many metres from the postcode', 'postcode=ZZ1 1AA&proximity=5000'],
  ['page, per_page', 'Which page, and how long', 'page=2&per_page=100'],
];

/** What narrows a list. */
export function Parameters() {
  return (
    <Card title="How to narrow a list">
      <p>
        Each can be given once, and all that are given have to fit. What cannot be read is answered
        with 400 and a sentence that says what would be right.
      </p>
      <dl className="flex flex-col divide-y divide-line">
        {rows.map(([name, what, example]) => (
          <div
            key={name}
            className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <dt className="font-bold break-words">
              <code className="text-sm">{name}</code>
            </dt>
            <dd>
              {what}. <span className="text-sm break-words text-muted">{example}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
