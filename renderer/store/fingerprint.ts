/**
 * Tells states of `project.json` apart: two independent 32-bit multiplicative hashes over the UTF-16
 * units, and the length. It guards against mistaking one's own file for a changed one, not against
 * attackers; unlike SHA-256 it can be had of tens of megabytes between two frames. How the text is
 * cut into parts does not matter.
 */
export function createFingerprint(): {
  readonly add: (part: string) => void;
  readonly value: () => string;
} {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  let length = 0;
  return {
    add: (part) => {
      for (let index = 0; index < part.length; index += 1) {
        const unit = part.charCodeAt(index);
        first = Math.imul(first ^ unit, 2_654_435_761);
        second = Math.imul(second ^ unit, 1_597_334_677);
      }
      length += part.length;
    },
    value: () => `${length}-${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`,
  };
}

export function fingerprintOf(text: string): string {
  const fingerprint = createFingerprint();
  fingerprint.add(text);
  return fingerprint.value();
}
