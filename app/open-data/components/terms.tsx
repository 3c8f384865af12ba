import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { TaxonomyTermView } from '#server/open-data/contract.ts';

/** The terms by which activities are described, list by list. */
export function Terms({ terms }: { terms: readonly TaxonomyTermView[] }) {
  const taxonomies = [...new Set(terms.map(({ taxonomy }) => taxonomy))];
  return (
    <Card title="The terms">
      <p>Our own words for what people ask first. Their ids stay as they are.</p>
      {taxonomies.map((taxonomy) => (
        <Disclosure key={taxonomy} summary={taxonomy}>
          <dl className="flex flex-col gap-3">
            {terms
              .filter((term) => term.taxonomy === taxonomy)
              .map(({ id, name, description }) => (
                <div key={id}>
                  <dt className="font-bold">{name}</dt>
                  <dd>{description}</dd>
                  <dd className="text-sm text-muted">
                    <code className="break-all">{id}</code>
                  </dd>
                </div>
              ))}
          </dl>
        </Disclosure>
      ))}
    </Card>
  );
}
