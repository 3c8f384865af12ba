import { Card } from '#app/ui/card.tsx';
import type { TaxonomyTermView } from '#server/open-data/contract.ts';

interface AddressesProps {
  /** What all addresses begin with. */
  stem: string;
  terms: readonly TaxonomyTermView[];
}

/** Every address that can be asked, each with an example to press where there is one. */
export function Addresses({ stem, terms }: AddressesProps) {
  const term = terms.find(({ term: code }) => code === 'outdoors') ?? terms[0];
  const rows: [path: string, what: string, example: string | null][] = [
    ['/', 'What this is, and where it is described', '/'],
    [
      '/services',
      'Activities, with the organisation that runs each',
      `/services?per_page=5&taxonomy_term_id=${term?.id}`,
    ],
    ['/services/{id}', 'One activity, with times, place, price, number and terms', null],
    [
      '/service_at_locations',
      'Activities at their places, or by phone or video',
      '/service_at_locations?per_page=5&day=TU',
    ],
    ['/service_at_locations/{id}', 'One of these, with address and access', null],
    ['/taxonomies', 'The lists of terms that describe activities', '/taxonomies'],
    ['/taxonomies/{id}', 'One list with its terms', `/taxonomies/${term?.taxonomy_id}`],
    ['/taxonomy_terms', 'All terms', '/taxonomy_terms?per_page=100'],
    ['/taxonomy_terms/{id}', 'One term', `/taxonomy_terms/${term?.id}`],
  ];
  return (
    <Card title="Where to ask">
      <p>
        All addresses begin with <code className="text-sm break-all">{stem}</code>. The whole is
        described for programs in{' '}
        <a className="link" href={`${stem}/openapi.json`}>
          openapi.json
        </a>
        .
      </p>
      <dl className="flex flex-col divide-y divide-line">
        {rows.map(([path, what, example]) => (
          <div key={path} className="flex flex-col gap-0.5 py-2.5">
            <dt className="font-bold break-words">
              <code className="text-sm">{path}</code>
            </dt>
            <dd>{what}</dd>
            <dd className="text-sm text-muted">
              {example === null ? (
                'Take an id from the list.'
              ) : (
                <a
                  className="link inline-flex min-h-6 items-center break-all"
                  href={`${stem}${example}`}
                >
                  {example === '/' ? stem : example}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
