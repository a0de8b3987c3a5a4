import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of the text in UTF-8, 64 hexadecimal digits. Names a text in the project folder. */
export function contentHash(text: string): string {
  return byteHash(new TextEncoder().encode(text));
}

/** SHA-256 of the bytes, 64 hexadecimal digits. Names an imported file in the project folder. */
export function byteHash(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
