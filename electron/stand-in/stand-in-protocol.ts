import type { CustomScheme } from 'electron';

type Handler = (request: Request) => Response | Promise<Response>;

const standardSchemes = new Set<string>();
const handlers = new Map<string, Handler>();

/** The program's own schemes, once registered as standard. */
export function programSchemes(): ReadonlySet<string> {
  return standardSchemes;
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      // Only a standard scheme has an origin, and with it a database.
      if (privileges?.standard) standardSchemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme);
  },
};

/** The program's answer to a request for one of its own addresses; `null` if it has no handler. */
export async function answerProgramRequest(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler ? await handler(request) : null;
}
