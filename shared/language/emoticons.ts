/**
 * End of the run of emoji that starts at `index` (signs, their joiners, skin tones and variation
 * selectors), or `index` when none starts there.
 */
export function emojiEnd(text: string, index: number): number {
  let end = index;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code >= 0xd83c && code <= 0xd83e && text.charCodeAt(end + 1) >> 10 === 0x37) end += 2;
    else if ((code >= 0x2600 && code < 0x27c0) || (code >= 0x2b00 && code < 0x2c00)) end += 1;
    else if (end > index && (code === 0xfe0f || code === 0x200d || code === 0x20e3)) end += 1;
    else return end;
  }
}

const emoticon = /(?:[:;=]['-]?[)(\][*|]+|\^_*\^|<3|\){3,}|\({3,})(?![\p{L}\p{N}])/uy;

/** End of the emoticon without letters (":)", "=(", "^_^", ")))") at `index`, or `index`. */
export function emoticonEnd(text: string, index: number): number {
  emoticon.lastIndex = index;
  return emoticon.test(text) ? emoticon.lastIndex : index;
}
