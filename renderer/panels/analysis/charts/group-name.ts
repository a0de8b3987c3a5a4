/**
 * The name of a group of text that goes by an id: what lies in no part of the structure has no name of
 * its own, its id ends where the part would stand, and `outside` is said instead of the dash.
 */
export function groupName(label: string, id: string, outside: string): string {
  return id.endsWith('/') ? label.replace(/^–/, outside) : label;
}
