/*
 * Words that offer the help lines beside the field. They hold nothing back and are no finding: what
 * they see is never told to the server, counted or logged.
 */

const CRISIS = [
  'suicid',
  'kill(?:ing|ed)? (?:my|him|her|them)sel(?:f|ves)',
  'end(?:ing)? (?:it all|(?:my|his|her|their) life)',
  'take (?:my|his|her|their) own life',
  '(?:want(?:s|ed)?|wish(?:es)?|going) to die',
  'better off dead',
  '(?:do(?:es)?|did)(?: not|n.t) want to (?:live|be here)',
  'self[- ]?harm',
  '(?:cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming) (?:my|him|her|them)sel(?:f|ves)',
  'overdos',
  'safeguard',
  'abus(?:e\\b|ed\\b|ive|er)',
  '(?:hits|hit|beats|beat|chokes|choked) (?:me|him|her|them)\\b',
  'domestic violence',
  'neglect',
  '(?:in|at) (?:danger|risk)\\b',
  'not safe|unsafe',
  '(?:can.?t|cannot) (?:go on|cope any ?more)',
].join('|');
const CRISIS_WORDS = new RegExp(`\\b(?:${CRISIS})`, 'iu');

/** Whether the text may speak of somebody in danger, the writer or another. */
export function mayNeedHelp(text: string): boolean {
  return CRISIS_WORDS.test(text);
}
