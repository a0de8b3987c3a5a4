/** An event of Electron: what it tells, and whether the shell called `preventDefault`. */
export class PreventableEvent {
  #isPrevented = false;

  constructor(fields: object = {}) {
    Object.assign(this, fields);
  }

  get defaultPrevented(): boolean {
    return this.#isPrevented;
  }

  // A property, so that it survives being taken off the event.
  readonly preventDefault = (): void => {
    this.#isPrevented = true;
  };
}
