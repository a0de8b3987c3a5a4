import type { Base64 } from './clone-codec.ts';

export const nodeBase64: Base64 = {
  write: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  read: (text) => Buffer.from(text, 'base64'),
};
