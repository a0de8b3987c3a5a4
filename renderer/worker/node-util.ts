/**
 * What old packages take from Node's module `util`: lets the instances of one constructor have the
 * methods of another.
 */
export function inherits(
  { prototype }: { readonly prototype: object },
  base: { readonly prototype: object },
): void {
  Object.setPrototypeOf(prototype, base.prototype);
}
