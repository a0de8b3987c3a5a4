/**
 * pdfjs makes a matrix for drawing while it is loaded, which texts never use. The native library it
 * would take it from is not part of the package.
 */
export function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Reflect.set(globalThis, name, function Unused() {});
  }
}
