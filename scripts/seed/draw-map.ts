import sharp from 'sharp';

/** A map of a few lanes, drawn for the story, as a PNG. Nothing in it is anywhere. */
export async function drawMap(): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" font-family="sans-serif">
    <rect width="960" height="640" fill="#f4efe2"/>
    <path d="M0 470 C 240 430 420 520 960 420 V 640 H 0 Z" fill="#cfe0ea"/>
    <g fill="#dfe8cf" stroke="#b9c8a0" stroke-width="3">
      <rect x="560" y="90" width="300" height="210" rx="10"/>
      <rect x="60" y="70" width="230" height="150" rx="10"/>
    </g>
    <g stroke="#b9c8a0" stroke-width="3">
      <path d="M560 160 H860 M560 230 H860 M660 90 V300 M760 90 V300"/>
    </g>
    <g fill="none" stroke="#ffffff" stroke-width="26" stroke-linecap="round">
      <path d="M-20 340 H980 M400 -20 V360 M400 340 C 420 420 300 440 320 660"/>
    </g>
    <path d="M120 340 H400 V195 H545" fill="none" stroke="#a3341f" stroke-width="7" stroke-dasharray="18 12"/>
    <g fill="#234b36"><circle cx="120" cy="340" r="15"/><rect x="540" y="178" width="34" height="34" rx="4"/></g>
    <g fill="#22301f" font-size="26">
      <text x="70" y="390">Bus stop</text><text x="585" y="205" font-weight="bold">Gate</text>
      <text x="600" y="70" font-weight="bold">Allotments</text><text x="110" y="150">Church field</text>
      <text x="640" y="330" font-size="22">Orchard Lane</text><text x="560" y="560">River</text>
    </g>
  </svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
