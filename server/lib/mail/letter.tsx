import type { Letter } from './mailer.ts';

/*
 * The one template of all letters. Mail programs know neither our style sheet nor our fonts, so
 * its few styles stand in attributes; the pages of Hedgerow never show this markup.
 */

const paper = { backgroundColor: '#fbfaf6', color: '#1d2a23', margin: 0, padding: '24px 12px' };
const sheet = {
  backgroundColor: '#ffffff',
  border: '1px solid #dedace',
  fontFamily: 'Verdana, Geneva, sans-serif',
  fontSize: '16px',
  lineHeight: '1.5',
  margin: '0 auto',
  maxWidth: '560px',
  padding: '24px',
};
const heading = { fontSize: '20px', lineHeight: '1.3', margin: '0 0 16px' };
const paragraph = { margin: '0 0 16px' };
const link = { color: '#1f5b3f' };
const button = {
  backgroundColor: '#1f5b3f',
  color: '#ffffff',
  display: 'inline-block',
  fontWeight: 'bold',
  padding: '12px 20px',
  textDecoration: 'none',
};
const small = { color: '#55625a', fontSize: '14px', margin: '0 0 8px' };

export function LetterPage({ letter }: { letter: Letter }) {
  const { subject, paragraphs, links = [], action, footnotes = [] } = letter;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body style={paper}>
        <div style={sheet}>
          <h1 style={heading}>{subject}</h1>
          {paragraphs.map((text) => (
            <p key={text} style={paragraph}>
              {text}
            </p>
          ))}
          {links.map(({ label, url }) => (
            <p key={`${label} ${url}`} style={paragraph}>
              <a href={url} style={link}>
                {label}
              </a>
            </p>
          ))}
          {action && (
            <>
              <p style={paragraph}>
                <a href={action.url} style={button}>
                  {action.label}
                </a>
              </p>
              <p style={small}>If the button does not work, copy this address: {action.url}</p>
            </>
          )}
          {footnotes.map((text) => (
            <p key={text} style={small}>
              {text}
            </p>
          ))}
        </div>
      </body>
    </html>
  );
}

/** The same letter for programs and people that read text. */
export function writeTextPart({ paragraphs, links = [], action, footnotes = [] }: Letter): string {
  const goThere = links.map(({ label, url }) => `${label}:\n${url}`);
  const pressHere = action ? [`${action.label}:\n${action.url}`] : [];
  return [...paragraphs, ...goThere, ...pressHere, ...footnotes].join('\n\n') + '\n';
}
