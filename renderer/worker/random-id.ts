/** The variable part of a new id (`IdSource`): 16 random hexadecimal digits. */
export function randomId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}
