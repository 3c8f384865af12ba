import {
  WATCH_SENTENCE,
  type HelpLine,
  type HelpPanelView,
} from '#server/administration/contract.ts';

/**
 * Whom to ring when somebody is in danger. It needs neither script nor server. Every page for errors
 * carries it, and so every page, the first one too: it is made of plain elements alone.
 */
export function HelpPanel({ lines, leads }: HelpPanelView) {
  return (
    <section className="flex flex-col gap-2 rounded-xl border border-l-4 border-line border-l-berry bg-surface p-4 break-inside-avoid">
      <h2 className="text-lg">If somebody is in danger now</h2>
      <ul className="flex flex-col divide-y divide-line">
        {lines.map((line) => (
          <li
            key={`${line.name} ${line.number}`}
            className="flex flex-wrap items-center justify-between gap-x-4 py-1"
          >
            <div className="min-w-0 flex-1 basis-48">
              <strong>{line.name}</strong>
              {line.words !== '' && <div className="text-sm text-muted">{line.words}</div>}
            </div>
            <LineLink line={line} />
          </li>
        ))}
      </ul>
      <p>These are for you too. {WATCH_SENTENCE}</p>
      <h3 className="text-base font-bold">Worried about somebody’s safety?</h3>
      <p>
        Tell{' '}
        {leads.length === 0
          ? 'the safeguarding lead of your organisation'
          : 'your safeguarding lead'}{' '}
        now. Do not write about it here.
      </p>
      {leads.map(({ organisation, role, phone, words }) => (
        <div key={organisation} className="flex flex-wrap items-center justify-between gap-x-4">
          <div className="min-w-0 flex-1 basis-48">
            <strong>{role}</strong>
            <div className="text-sm text-muted">
              {organisation}
              {words !== '' && `. ${words}`}
            </div>
          </div>
          <LineLink line={{ way: 'ring', number: phone }} />
        </div>
      ))}
    </section>
  );
}

/** The number to press on a phone: rings, or begins a text. */
export function LineLink({ line: { way, number } }: { line: Pick<HelpLine, 'way' | 'number'> }) {
  // An extension is for the ear, not for the phone.
  const [dialled = ''] = number.split(/ ?ext/i);
  const scheme = way === 'ring' ? 'tel' : 'sms';
  return (
    <a
      href={`${scheme}:${dialled.replace(/[^\d+]/g, '')}`}
      className="link inline-flex min-h-11 items-center font-bold"
    >
      {way === 'ring' ? 'Ring' : 'Text'} {number}
    </a>
  );
}
