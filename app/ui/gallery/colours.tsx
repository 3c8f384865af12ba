import { classNames } from '../class-names.ts';
import { GallerySection } from './section.tsx';

const pairs = [
  ['ink on paper', 'bg-paper text-ink'],
  ['muted on paper', 'bg-paper text-muted'],
  ['ink on surface', 'bg-surface text-ink'],
  ['ink on sunk', 'bg-sunk text-ink'],
  ['muted on sunk', 'bg-sunk text-muted'],
  ['stone on sunk', 'bg-sunk text-stone'],
  ['hedge on surface', 'bg-surface text-hedge'],
  ['hedge on soft', 'bg-hedge-soft text-hedge'],
  ['on hedge', 'bg-hedge text-on-hedge'],
  ['berry on soft', 'bg-berry-soft text-berry'],
  ['on berry', 'bg-berry text-on-berry'],
  ['bark on gorse', 'bg-gorse-soft text-bark'],
  ['sloe on soft', 'bg-sloe-soft text-sloe'],
] as const;

export function ColoursAndType() {
  return (
    <>
      <GallerySection title="Colours">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2">
          {pairs.map(([name, classes]) => (
            <li
              key={name}
              className={classNames(
                'flex h-16 items-end rounded-lg border border-line p-3',
                classes,
              )}
            >
              {name}
            </li>
          ))}
        </ul>
      </GallerySection>
      <GallerySection title="Type">
        <div className="flex flex-col gap-2">
          <p className="text-xl font-bold">Page heading, 26 bold</p>
          <p className="text-lg font-bold">Card heading, 19 bold</p>
          <p className="font-bold">Names, 16 bold</p>
          <p className="max-w-measure">
            Body, 16. Does anyone know a group in Ambry where someone can just sit in the first
            time? Grief, quite recent, likes growing things.{' '}
            <a href="#top" className="link">
              A link among words
            </a>{' '}
            is always underlined.
          </p>
          <p className="text-sm text-muted">Second lines, 14, muted. Nothing is smaller.</p>
        </div>
      </GallerySection>
    </>
  );
}
